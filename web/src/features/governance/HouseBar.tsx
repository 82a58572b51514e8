import type { House } from "@rizom/sdk";
import { useId } from "react";
import { barOf } from "./barOf.ts";
import { Patterns, paintOf } from "./Patterns.tsx";

type Props = {
  house: House;
  colour: "equity" | "franchise-house";
  width: number;
  height: number;
  /** What it shows; a bar without is decorative, and words beside it say the same. */
  title?: string;
  /** Words for the mark of the quorum. */
  label?: string;
};

/** A part that is there can be seen. */
const THINNEST = 2;
const LABEL = 20;

/** One house as a bar, with its quorum as a mark. */
export function HouseBar({ house, colour, width, height, title, label }: Props) {
  const id = useId();
  const bar = barOf(house);
  const wide = (part: number) => (part === 0 ? 0 : Math.max(part * width, THINNEST));
  const top = label ? LABEL : 0;
  const mark = bar.quorum * width;
  const parts = [
    { side: "for", x: 0, width: wide(bar.for) },
    { side: "abstain", x: wide(bar.for), width: wide(bar.abstain) },
    { side: "against", x: width - wide(bar.against), width: wide(bar.against) },
  ] as const;
  const isLeft = mark < width / 2;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: without a title it's decorative, and hidden
    <svg
      className="house-bar"
      viewBox={`0 0 ${width} ${top + height + 4}`}
      width={width}
      height={top + height + 4}
      {...(title ? { role: "img", "aria-labelledby": id } : { "aria-hidden": true })}
    >
      {title ? <title id={id}>{title}</title> : null}
      <Patterns id={id} colour={colour} />
      <rect className="house-bar__ground" x="0" y={top} width={width} height={height} rx="3" />
      {parts.map(({ side, x, width: size }) =>
        size === 0 ? null : (
          <rect key={side} x={x} y={top} width={size} height={height} style={{ fill: paintOf(id, side, colour) }} />
        ),
      )}
      <line className="house-bar__mark" x1={mark} x2={mark} y1={label ? top - 6 : 0} y2={top + height + 4} />
      {label ? (
        <text
          className="house-bar__label"
          x={isLeft ? mark + 5 : mark - 5}
          y={top - 7}
          textAnchor={isLeft ? "start" : "end"}
        >
          {label}
        </text>
      ) : null}
    </svg>
  );
}
