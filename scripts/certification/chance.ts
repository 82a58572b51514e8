import { random } from "../../sdk/src/testing/random.ts";

/** Chances of a made-up world: without functions whose last digit depends on the machine. */
export function chance(seed: number) {
  const base = random(seed);
  const MILLION = 1_000_000;
  const fraction = () => base.below(MILLION) / MILLION;
  const between = (low: number, high: number) => low + (high - low) * fraction();
  /** About normal, with mean 0 and deviation 1: the sum of four uniform ones. */
  const normal = () => (fraction() + fraction() + fraction() + fraction() - 2) * 1.7320508;
  const happens = (percent: number) => base.below(MILLION) < percent * 10_000;
  /** Different ones, the likelier the greater their weight. */
  const draw = <Item>(items: readonly Item[], count: number, weightOf: (item: Item) => number): Item[] => {
    const left = [...items];
    const drawn: Item[] = [];
    while (drawn.length < count && left.length > 0) {
      let at = fraction() * left.reduce((sum, item) => sum + weightOf(item), 0);
      const index = left.findIndex((item) => {
        at -= weightOf(item);
        return at < 0;
      });
      drawn.push(...left.splice(index < 0 ? left.length - 1 : index, 1));
    }
    return drawn;
  };
  return { below: base.below, pick: base.pick, fraction, between, normal, happens, draw };
}

export type WorldChance = ReturnType<typeof chance>;
