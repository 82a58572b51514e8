import type { Grantable } from "@rizom/sdk";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Table } from "../../components/Table.tsx";
import { formatCount } from "../../lib/formatCount.ts";
import { RZM, sayEquity } from "../equity/sayEquity.ts";
import type { GrantStake } from "../equity/stakes.ts";
import { VestingCurve } from "../equity/VestingCurve.tsx";
import { sayPercent } from "../wording/sayPercent.ts";
import type { Effect } from "./effect.ts";
import type { GrantReading, PlannedGrant } from "./grantForm.ts";
import { sayTerms } from "./sayTerms.ts";

type Props = {
  reading: GrantReading;
  effect: Effect;
  allowance: Grantable;
  /** Seconds since 1970. */
  now: bigint;
};

/** More lines than this say nothing to anybody. */
const SHOWN = 100;

/** What creating the grants would mean: when it vests, who would own which part, and what is left to grant. */
export function GrantPreview({ reading, effect, allowance, now }: Props) {
  const { grants, terms } = reading;
  const [one] = grants;
  if (!terms || !one) return null;
  return (
    <section className="stack grant-preview" aria-label="What this means">
      <h3>What this means</h3>
      <p>{sayTerms(terms, now)}</p>
      <VestingCurve grants={[toStake(one, effect.total)]} now={now} />
      <Shares grants={grants} whole={effect.whole} />
      <p>
        {sayEquity(allowance.promised)} of {sayEquity(allowance.limit)} are granted so far. With this it’s{" "}
        {sayEquity(effect.promisedAfter)}, and {effect.leftAfter === 0n ? "nothing" : sayEquity(effect.leftAfter)} can
        still be granted.
      </p>
    </section>
  );
}

function Shares({ grants, whole }: { grants: readonly PlannedGrant[]; whole: bigint }) {
  return (
    <div className="stack stack--tight">
      <Table
        caption="Part of all equity, once it is fully vested"
        showCaption
        rows={grants.slice(0, SHOWN)}
        rowKey={({ account }) => account}
        columns={[
          { header: "Account", cell: ({ account }) => <AddressLabel address={account} copy={false} /> },
          {
            header: "Grant",
            align: "end",
            cell: ({ amount }) => <Amount amount={amount} asset={RZM} variant="table" maxDecimals={2} />,
          },
          {
            header: "Of the whole",
            align: "end",
            cell: ({ amount }) => sayPercent(Number(amount), Number(whole)),
          },
        ]}
      />
      {grants.length > SHOWN ? <p className="soft small">And {formatCount(grants.length - SHOWN)} more.</p> : null}
      <p className="soft small">
        The whole is {sayEquity(whole)}: what exists, what was promised before, and this. Whatever is minted later makes
        every part smaller.
      </p>
    </div>
  );
}

/** All of them as one curve: they have the same dates. */
function toStake({ account, start, cliff, end, revocable }: PlannedGrant, total: bigint): GrantStake {
  const dates = { start, cliff, end, scheduledEnd: end };
  return { id: 0n, account, amount: total, granted: total, ...dates, revocable, revoked: false, claimed: 0n };
}
