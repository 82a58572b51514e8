import type { Asset } from "@rizom/sdk";
import { Amount } from "../../components/Amount.tsx";
import { partOut } from "./partOut.ts";
import "./money.css";

export type AssetRow = {
  asset: Asset;
  /** All that came in; the bar shows how much of it went out. */
  whole: bigint;
  out: bigint;
  figures: readonly { label: string; amount: bigint }[];
};

/** Figures per asset, with a bar that shows which part went out and which waits. */
export function AssetFigures({ rows, caption }: { rows: readonly AssetRow[]; caption: string }) {
  return (
    <ul className="asset-figures" aria-label={caption}>
      {rows.map(({ asset, whole, out, figures }) => (
        <li key={asset.address} className="asset-figures__row">
          <strong className="asset-figures__name">{asset.name}</strong>
          <dl className="asset-figures__list">
            {figures.map(({ label, amount }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <Amount amount={amount} asset={asset} maxDecimals={6} />
                </dd>
              </div>
            ))}
          </dl>
          <OutBar whole={whole} out={out} />
        </li>
      ))}
    </ul>
  );
}

/** Decorative: the figures beside it say the same. */
function OutBar({ whole, out }: { whole: bigint; out: bigint }) {
  return (
    <svg className="out-bar" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="out-bar__whole" width="1000" height="8" rx="4" />
      <rect className="out-bar__out" width={partOut(whole, out)} height="8" rx="4" />
    </svg>
  );
}
