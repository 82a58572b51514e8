import type { Member } from "@rizom/sdk";
import { useId } from "react";
import { useWidth } from "../flow/useWidth.ts";
import { sayPercent } from "../wording/sayPercent.ts";
import { layoutRhizome, SMALL } from "./rhizome.ts";
import { totalWeightOf } from "./teamChanges.ts";
import "./team.css";

const SHOWN = 9;

type Props = {
  members: readonly Member[];
  title: string;
  /** Without figures, for lists. */
  small?: boolean;
};

/** The team as a rhizome: one node for each member, its area is the member's share. The table stands beside it. */
export function TeamPicture({ members, title, small = false }: Props) {
  const id = useId();
  const [ref, width] = useWidth<HTMLDivElement>();
  const shares = sharesShown(members, small || width < 480 ? 6 : SHOWN);
  const { nodes, runner, height } = layoutRhizome(shares, width, small ? SMALL : undefined);
  return (
    <div ref={ref} className="rhizome">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-labelledby={id}>
        <title id={id}>{title}</title>
        <path className="rhizome__runner" d={runner} />
        {nodes.map(({ key, at, radius, roots, share }) => (
          <g key={key}>
            {roots.map((root) => (
              <path key={root} className="rhizome__root" d={root} />
            ))}
            <circle
              className={`rhizome__node${key === "rest" ? " rhizome__node--rest" : ""}`}
              cx={at.x}
              cy={at.y}
              r={radius}
            />
            {small ? null : (
              <text className="rhizome__share" x={at.x} y={at.y - radius - 10} textAnchor="middle">
                {sayPercent(share, 1)}
              </text>
            )}
          </g>
        ))}
      </svg>
    </div>
  );
}

/** The largest shares; those beyond `shown` are one node. */
function sharesShown(members: readonly Member[], shown: number): { key: string; share: number }[] {
  const total = totalWeightOf(members) || 1;
  const all = members
    .map(({ account, weight }) => ({ key: account, share: weight / total }))
    .sort((a, b) => b.share - a.share);
  if (all.length <= shown) return all;
  const rest = all.slice(shown - 1).reduce((sum, { share }) => sum + share, 0);
  return [...all.slice(0, shown - 1), { key: "rest", share: rest }];
}
