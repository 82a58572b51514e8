import { Link } from "wouter";
import { Disclosure } from "../../components/Disclosure.tsx";
import { partOut } from "../money/partOut.ts";
import { sayAmount } from "../wording/sayAmount.ts";
import { sayShare } from "./sayEquity.ts";
import { sayFormula, sayPatronage, saySettled, type Who } from "./sayStake.ts";
import type { PatronageStake } from "./stakes.ts";

type Props = { stakes: readonly PatronageStake[]; who: Who };

/** Equity that grew with what was earned: each source in one sentence, with its formula when it's asked for. */
export function PatronageList({ stakes, who }: Props) {
  return (
    <ul className="stakes">
      {stakes.map((stake) => (
        <li key={`${stake.split}:${stake.asset.address}`} className="stakes__item">
          <p>{sayPatronage(who, stake)}</p>
          <ClaimedBar stake={stake} />
          <p className="soft">{saySettled(stake)}</p>
          <Disclosure summary="How this is worked out">
            <Formula stake={stake} />
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}

/** Decorative: the sentences beside it say the same. */
function ClaimedBar({ stake: { accrued, claimed } }: { stake: PatronageStake }) {
  return (
    <svg className="accrued" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="accrued__all" width="1000" height="8" rx="4" />
      <rect className="accrued__claimed" width={partOut(accrued, claimed)} height="8" rx="4" />
    </svg>
  );
}

function Formula({ stake }: { stake: PatronageStake }) {
  const { asset, rate, split, splitName } = stake;
  return (
    <div className="stack stack--tight">
      <p>
        Equity = earned × {sayShare(rate)} ÷ {sayAmount(rate.price, asset)} per RZM, rounded down. This rate was fixed
        when <Link href={`/splits/${split}`}>{splitName}</Link> was recognised for {asset.symbol}; it never changes, and
        also counts for what was earned before. A payment costs nothing more for it.
      </p>
      <p>In the smallest units of both, as the contract counts:</p>
      <p className="mono break">{sayFormula(stake)}</p>
    </div>
  );
}
