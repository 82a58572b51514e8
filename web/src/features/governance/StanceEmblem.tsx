import type { VoteSide } from "@rizom/sdk";
import { useId } from "react";
import { Patterns, paintOf } from "./Patterns.tsx";
import type { OwnerCounts } from "./sayVote.ts";

/** More roots than this are no longer told apart. */
const MOST = 12;

type Props = { stance: VoteSide | null; counts: OwnerCounts; owners: number };

/** What each root is drawn with: the owners for it first, then against, abstaining, and those who haven't voted. */
function rootsOf({ forBallots, againstBallots, abstainBallots }: OwnerCounts, owners: number) {
  const silent = Math.max(0, owners - forBallots - againstBallots - abstainBallots);
  const of = <Side,>(side: Side, count: number) => Array.from({ length: count }, () => side);
  const all = [
    ...of("for" as const, forBallots),
    ...of("against" as const, againstBallots),
    ...of("abstain" as const, abstainBallots),
    ...of(null, silent),
  ];
  return all.slice(0, MOST);
}

/** A franchise as a node in the pattern of its stance, with a root for each owner in that of its ballot. Decorative. */
export function StanceEmblem({ stance, counts, owners }: Props) {
  const id = useId();
  const roots = rootsOf(counts, owners);
  const fill = (side: "for" | "against" | "abstain" | null) =>
    side === null ? "var(--paper)" : paintOf(id, side, "franchise-house");
  const places = roots.map((side, index) => {
    const angle = (index / roots.length) * 2 * Math.PI - Math.PI / 2;
    return { side, x: 24 + 18 * Math.cos(angle), y: 24 + 18 * Math.sin(angle) };
  });
  const core = stance === null ? null : (stance.toLowerCase() as "for" | "against" | "abstain"); // Sides, in small letters.
  return (
    <svg className="stance-emblem" viewBox="0 0 48 48" width="44" height="44" aria-hidden="true" focusable="false">
      <Patterns id={id} colour="franchise-house" />
      {places.map(({ x, y }) => (
        <line key={`${x} ${y}`} x1="24" y1="24" x2={x} y2={y} />
      ))}
      <circle cx="24" cy="24" r="10" style={{ fill: fill(core) }} />
      {places.map(({ side, x, y }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="4.2" style={{ fill: fill(side) }} />
      ))}
    </svg>
  );
}
