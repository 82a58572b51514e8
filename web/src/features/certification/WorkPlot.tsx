import { WORK_WORDS } from "@rizom/sdk";
import { type ReactNode, useId } from "react";
import { layoutPlot, outlineOf, PLOT, type Spoke, type SpokeValue } from "./layoutPlot.ts";

import "./certification.css";

/**
 * What somebody declares and what they demonstrated, on a spoke for each type of work: a dashed outline with hollow
 * corners, and roots with filled tips. The table beside it has the same figures.
 */
export default function WorkPlot({ values, title }: { values: readonly SpokeValue[]; title: string }) {
  const id = useId();
  const spokes = layoutPlot(values);
  return (
    <figure className="work-plot">
      <svg viewBox={`0 0 ${PLOT.width} ${PLOT.height}`} role="img" aria-labelledby={id}>
        <title id={id}>{`${title}. The table has the same figures.`}</title>
        {spokes.map((spoke) => (
          <Axis key={spoke.work} spoke={spoke} />
        ))}
        {spokes.map(({ work, root }) =>
          root ? (
            <g key={work} className="work-plot__root" data-work={work}>
              <path d={root.path} />
              <circle cx={root.tip.x} cy={root.tip.y} r={root.tip.radius} />
            </g>
          ) : null,
        )}
        <circle className="work-plot__centre" cx={PLOT.width / 2} cy={PLOT.height / 2} r="6" />
        <Declared spokes={spokes} />
      </svg>
      <figcaption className="work-plot__key">
        <KeyItem words="Declared: what they say they like">
          <path className="work-plot__outline" d="M1 10H27" />
          <path className="work-plot__corner" d={diamond(14, 10)} />
        </KeyItem>
        <KeyItem words="Demonstrated: quality of their work, as attested">
          <g className="work-plot__root">
            <path d="M1 6L22 9L22 11L1 14Z" />
            <circle cx="22" cy="10" r="5" />
          </g>
        </KeyItem>
      </figcaption>
    </figure>
  );
}

function Axis({ spoke: { work, end, ticks, label } }: { spoke: Spoke }) {
  return (
    <g>
      <line className="work-plot__spoke" x1={PLOT.width / 2} y1={PLOT.height / 2} x2={end.x} y2={end.y} />
      {ticks.map(({ x, y }) => (
        <circle key={`${x} ${y}`} className="work-plot__tick" cx={x} cy={y} r="1.5" />
      ))}
      <text className="work-plot__label" x={label.x} y={label.y} textAnchor={label.anchor}>
        {WORK_WORDS[work].name}
      </text>
    </g>
  );
}

function Declared({ spokes }: { spokes: readonly Spoke[] }) {
  const outline = outlineOf(spokes);
  if (outline === "") return null;
  return (
    <g>
      <polygon className="work-plot__outline" points={outline} />
      {spokes.map(({ work, declared }) =>
        declared ? (
          <path key={work} className="work-plot__corner" data-work={work} d={diamond(declared.x, declared.y)} />
        ) : null,
      )}
    </g>
  );
}

const diamond = (x: number, y: number) => `M${x} ${y - 5}l5 5l-5 5l-5 -5z`;

function KeyItem({ words, children }: { words: string; children: ReactNode }) {
  return (
    <span className="work-plot__key-item">
      <svg viewBox="0 0 28 20" width="28" height="20" aria-hidden="true" focusable="false">
        {children}
      </svg>
      {words}
    </span>
  );
}
