import type { Engagement } from "@rizom/sdk";
import type { AssetUnit } from "../../components/Amount.tsx";
import { Amount } from "../../components/Amount.tsx";
import { barOf, MONEY_PARTS, type MoneyPart, moneyOf } from "./moneyOf.ts";

const LABELS: Readonly<Record<MoneyPart, string>> = {
  paid: "Paid to the team’s split",
  returned: "Back to the client",
  held: "In escrow",
  toFund: "Still to fund",
};

/** Where the money of an engagement is, drawn and in figures. */
export function MoneyBar({ engagement, asset }: { engagement: Engagement; asset: AssetUnit }) {
  const money = moneyOf(engagement);
  return (
    <section className="section engagement-money" aria-labelledby="money">
      <h2 id="money">Money</h2>
      <svg className="money-bar" viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {barOf(money).map(({ part, from, length }) => (
          <rect key={part} className={`money-bar__${part}`} x={from} y={1} width={length} height={18} />
        ))}
      </svg>
      <dl className="money-figures">
        {MONEY_PARTS.map((part) => (
          <div key={part} className="money-figures__one">
            <dt>
              <span className={`money-key money-key--${part}`} aria-hidden="true" />
              {LABELS[part]}
            </dt>
            <dd>
              <Amount amount={money[part]} asset={asset} maxDecimals={4} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
