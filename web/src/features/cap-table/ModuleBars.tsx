import { useId } from "react";
import { sayEquity } from "../equity/sayEquity.ts";
import { useWidth } from "../flow/useWidth.ts";
import { leftOf, MODULE_NAMES, type ModuleUse } from "./origins.ts";
import { shareOf } from "./parcels.ts";
import { sayAllowance } from "./sayAllowance.ts";

const HEIGHT = 22;

/** For each way of getting equity: what exists, what is promised, and what may still come, in words. */
export function ModuleBars({ modules }: { modules: readonly ModuleUse[] }) {
  let most = 0n;
  for (const { minted, promised } of modules) if (minted + promised > most) most = minted + promised;
  return (
    <ul className="modules">
      {modules.map((module) => (
        <li key={module.kind} className="modules__one">
          <h4 className="modules__name">{MODULE_NAMES[module.kind]}</h4>
          <Bar module={module} most={most} />
          <p className="modules__words small">{sayAllowance(module)}</p>
        </li>
      ))}
    </ul>
  );
}

function Bar({ module, most }: { module: ModuleUse; most: bigint }) {
  const id = useId();
  const [ref, width] = useWidth<HTMLDivElement>();
  const { minted, promised, kind } = module;
  const [solid, dashed] = [shareOf(minted, most) * (width - 2), shareOf(promised, most) * (width - 2)];
  const title = `${MODULE_NAMES[kind]}: ${sayEquity(minted)} minted, ${sayEquity(promised)} promised, ${sayEquity(leftOf(module))} left`;
  return (
    <div ref={ref}>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} role="img" aria-labelledby={id}>
        <title id={id}>{title}</title>
        <line className="modules__ground" x1="0" x2={width} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
        {promised > 0n ? (
          <rect className="modules__promised" x={1 + solid} y="1" width={Math.max(dashed, 2)} height={HEIGHT - 3} />
        ) : null}
        {minted > 0n ? (
          <rect className="modules__minted" x="0" y="0" width={Math.max(solid, 2)} height={HEIGHT - 1} />
        ) : null}
      </svg>
    </div>
  );
}
