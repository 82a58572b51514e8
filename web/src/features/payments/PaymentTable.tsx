import { type Asset, type Payment, payingClientOf, readReference } from "@rizom/sdk";
import { Link } from "wouter";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Table } from "../../components/Table.tsx";
import { Time } from "../../components/Time.tsx";
import { shortenAddress } from "../../lib/shortenAddress.ts";
import { useAssets } from "../assets/queries.ts";
import { paymentHref } from "./paymentPlace.ts";
import "./payments.css";

/** Payments with their references and how each divided; every row leads to its receipt. */
export function PaymentTable({ payments }: { payments: readonly Payment[] }) {
  const assets = useAssets([...new Set(payments.map(({ asset }) => asset))]);
  const money = (payment: Payment, amount: bigint) => {
    const asset = assets.get(payment.asset);
    return asset ? <Amount amount={amount} asset={asset} maxDecimals={asset.decimals > 6 ? 4 : 2} /> : null;
  };
  return (
    <Table
      caption="Payments, newest first"
      rows={payments}
      rowKey={({ id }) => id}
      columns={[
        { header: "Payment", cell: (payment) => <About payment={payment} asset={assets.get(payment.asset)} /> },
        {
          header: "From",
          wideOnly: true,
          cell: (payment) => <AddressLabel address={payingClientOf(payment)} copy={false} />,
        },
        { header: "Team", align: "end", wideOnly: true, cell: (payment) => money(payment, payment.team) },
        { header: "Platform", align: "end", wideOnly: true, cell: (payment) => money(payment, payment.platform) },
        {
          header: "Relationship",
          align: "end",
          wideOnly: true,
          cell: (payment) => money(payment, payment.relationship),
        },
        { header: "Receipt", align: "end", cell: (payment) => <Link href={paymentHref(payment)}>Receipt</Link> },
      ]}
    />
  );
}

function About({ payment, asset }: { payment: Payment; asset: Asset | undefined }) {
  return (
    <div className="payment-about">
      <strong>{asset ? <Amount amount={payment.amount} asset={asset} maxDecimals={6} /> : "…"}</strong>
      <ReferenceText payment={payment} />
      <span className="soft small">
        <Time timestamp={payment.timestamp} />
      </span>
    </div>
  );
}

/** The payer's reference as text where it can be read; payments without one say how they came. */
export function ReferenceText({ payment: { reference, route } }: { payment: Pick<Payment, "reference" | "route"> }) {
  if (reference) {
    const text = readReference(reference);
    return text ? (
      <span className="payment-about__reference">{text}</span>
    ) : (
      <span className="mono small" title={reference}>
        {shortenAddress(reference, 6)}
      </span>
    );
  }
  return (
    <span className="soft small">
      {route === "PAY" || route === "PAY_TOKEN" ? "No reference" : "Sent without a reference"}
    </span>
  );
}
