import { useId } from "react";
import type { Root, RootsPicture } from "./roots.ts";
import "./flow.css";

type Props = {
  picture: RootsPicture;
  width: number;
  height: number;
  /** What the drawing shows, for who can't see it. */
  title: string;
  /** Whether a payment has grown into the roots; before, they are only hinted at. */
  grown?: boolean;
};

/** A payment as roots that grow out of it. */
export function Roots({ picture, width, height, title, grown = true }: Props) {
  const id = useId();
  const { from, to, roots } = picture;
  return (
    <svg
      className="roots"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby={`${id}-title`}
    >
      <title id={`${id}-title`}>{title}</title>
      {roots.map((root) => (
        <path key={root.key} className="root__bed" d={root.outline} />
      ))}
      {grown
        ? roots.map((root, index) => <GrowingRoot key={root.key} root={root} mask={`${id}-${index}`} order={index} />)
        : null}
      <line className="roots__payment" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
    </svg>
  );
}

const STAGGER = 35;
const LATEST = 280;

/** Shown through a mask whose stroke runs along the spine: that is the growth. */
function GrowingRoot({ root, mask, order }: { root: Root; mask: string; order: number }) {
  const delay = { animationDelay: `${Math.min(order * STAGGER, LATEST)}ms` };
  return (
    <g className={`root root--${root.leg}`}>
      <mask id={mask} maskUnits="userSpaceOnUse" x="-60" y="-60" width="4000" height="4000">
        <path className="root__growth" d={root.spine} pathLength={1} strokeWidth={root.reach} style={delay} />
      </mask>
      <g mask={`url(#${mask})`}>
        {root.hairs.map((hair) => (
          <path key={hair} className="root__hair" d={hair} />
        ))}
        {root.branches.map((branch) => (
          <path key={branch} className="root__branch" d={branch} />
        ))}
        <path className="root__body" d={root.outline} />
      </g>
      <circle className="root__tip" cx={root.tip.x} cy={root.tip.y} r={root.tipRadius} style={delay} />
    </g>
  );
}
