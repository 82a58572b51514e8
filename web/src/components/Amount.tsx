import { formatAmount } from "@rizom/sdk";
import { DIGIT_GROUP } from "./digitGroup.ts";

export type AssetUnit = { symbol: string; decimals: number };

type Props = {
  /** Units of the asset. */
  amount: bigint;
  asset: AssetUnit;
  /** Decimals to show; the rest stays in the title. Rounded towards zero. */
  maxDecimals?: number;
  /** "table" lines decimals up: as many decimals in every row. */
  variant?: "text" | "table" | "figure";
};

const SHOWN_DECIMALS = 6;
const TABLE_DECIMALS = 4;

/** An amount of money: the figure, and its unit a little smaller. The exact figure is on hover when it's longer. */
export function Amount({ amount, asset, maxDecimals, variant = "text" }: Props) {
  const most = Math.min(asset.decimals, maxDecimals ?? (variant === "table" ? TABLE_DECIMALS : SHOWN_DECIMALS));
  const least = variant === "table" ? Math.min(2, most) : amount === 0n ? 0 : Math.min(2, most);
  const exact = formatAmount(amount, asset.decimals, { group: DIGIT_GROUP });
  const shown = formatAmount(amount, asset.decimals, {
    group: DIGIT_GROUP,
    maxDecimals: most,
    minDecimals: hasFraction(exact) ? least : 0,
  });
  const [whole = "", fraction] = shown.split(".");
  return (
    <span className={`amount amount--${variant}`} title={exact === shown ? undefined : `${exact} ${asset.symbol}`}>
      <span className="amount__figure">
        {whole}
        {variant === "table" ? (
          <span className="amount__fraction" data-places={most}>
            {fraction === undefined ? "" : `.${fraction}`}
          </span>
        ) : fraction === undefined ? null : (
          `.${fraction}`
        )}
      </span>{" "}
      <span className="amount__unit">{asset.symbol}</span>
    </span>
  );
}

function hasFraction(exact: string): boolean {
  return exact.includes(".");
}
