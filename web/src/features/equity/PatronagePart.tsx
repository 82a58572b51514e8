import { PatronageList } from "./PatronageList.tsx";
import type { Who } from "./sayStake.ts";
import type { PatronageStake } from "./stakes.ts";

/** Equity that follows what was earned; nothing for who earned nothing through a recognised split. */
export function PatronagePart({ stakes, who }: { stakes: readonly PatronageStake[]; who: Who }) {
  const earned = stakes.filter((stake) => stake.earned > 0n || stake.claimed > 0n);
  if (earned.length === 0) return null;
  return (
    <div className="part">
      <h3>Patronage</h3>
      <PatronageList stakes={earned} who={who} />
    </div>
  );
}
