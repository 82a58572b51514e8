import { Roots } from "../flow/Roots.tsx";
import { layoutRoots } from "../flow/roots.ts";
import { useWidth } from "../flow/useWidth.ts";

/** Where the roots end, in parts of the width, and how thick they are. The team is drawn with four members. */
const ENDS = [
  { key: "hero-a", leg: "team", share: 0.24, at: 0.07 },
  { key: "hero-b", leg: "team", share: 0.17, at: 0.2 },
  { key: "hero-c", leg: "team", share: 0.12, at: 0.32 },
  { key: "hero-d", leg: "team", share: 0.07, at: 0.42 },
  { key: "hero-e", leg: "platform", share: 0.25, at: 0.66 },
  { key: "hero-f", leg: "relationship", share: 0.15, at: 0.9 },
] as const;

const LEGS = [
  { leg: "team", percent: "60 %", words: "to the team that did the work, by weight" },
  { leg: "platform", percent: "25 %", words: "to the platform that all share" },
  { leg: "relationship", percent: "15 %", words: "to who looks after the client" },
] as const;

/** One payment growing into its three legs. */
export function HeroRoots() {
  const [ref, width] = useWidth<HTMLDivElement>();
  const height = Math.round(Math.min(420, 200 + width * 0.4));
  const picture = layoutRoots({
    length: height - 8,
    origin: width * 0.46,
    thickness: Math.min(168, width * 0.36),
    direction: "down",
    taper: 0.2,
    branching: true,
    ends: ENDS.map((end) => ({ ...end, end: end.at * width })),
  });
  return (
    <figure className="hero__figure">
      <p className="hero__payment">One payment</p>
      <div ref={ref}>
        <Roots
          picture={picture}
          width={width}
          height={height}
          title="A payment grows into three roots: 60 % to the team, 25 % to the platform, 15 % to the relationship"
        />
      </div>
      <figcaption className="hero__legs">
        {LEGS.map(({ leg, percent, words }) => (
          <p key={leg} className={`hero__leg hero__leg--${leg}`}>
            <strong>{percent}</strong>
            {words}
          </p>
        ))}
      </figcaption>
    </figure>
  );
}
