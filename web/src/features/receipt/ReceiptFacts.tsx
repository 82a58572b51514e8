import { type Payment, payingClientOf, readReference } from "@rizom/sdk";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Time } from "../../components/Time.tsx";
import { TransactionHash } from "../../components/TransactionHash.tsx";
import { chain } from "../../lib/publicClient.ts";

const EXACT = new Intl.DateTimeFormat(undefined, { dateStyle: "long", timeStyle: "medium" });

const ROUTES: Record<Payment["route"], string> = {
  PAY: "Paid with Rizom",
  PAY_TOKEN: "Paid with Rizom",
  ETHER: "Sent plainly from a wallet",
  TRANSFER: "Sent plainly from a wallet",
};

/** Who, when, what for, and where it can be checked. */
export function ReceiptFacts({ payment, name }: { payment: Payment; name: string }) {
  const { client, payer, split, timestamp, transaction, block, route, reference } = payment;
  return (
    <dl className="facts receipt__facts">
      <dt>From</dt>
      <dd>
        <AddressLabel address={payingClientOf(payment)} href={`/members/${payingClientOf(payment)}`} full />
      </dd>
      {client && (
        <>
          <dt>Out of</dt>
          <dd>
            <AddressLabel address={payer} name="The engagement's escrow" full />
          </dd>
        </>
      )}
      <dt>To</dt>
      <dd>
        <AddressLabel address={split} name={name} href={`/splits/${split}`} full />
      </dd>
      <dt>When</dt>
      <dd>
        {EXACT.format(new Date(timestamp * 1000))}{" "}
        <span className="soft no-print">
          (<Time timestamp={timestamp} />)
        </span>
      </dd>
      <dt>Reference</dt>
      <dd>{reference ? (readReference(reference) ?? <span className="mono break">{reference}</span>) : "None"}</dd>
      <dt>How</dt>
      <dd>{ROUTES[route]}</dd>
      <dt>Transaction</dt>
      <dd>
        <TransactionHash hash={transaction} full />
      </dd>
      <dt>Block</dt>
      <dd>
        {block.toLocaleString("en")} on {chain.name} ({chain.id})
      </dd>
    </dl>
  );
}
