import { useState } from "react";
import type { Address } from "viem";
import { Link } from "wouter";
import { Button } from "../../components/Button.tsx";
import { Empty } from "../../components/Empty.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { PaymentTable } from "./PaymentTable.tsx";
import { FIRST_PAYMENTS, usePayments } from "./queries.ts";

const SHOWN = 8;

/** The payments to a split. */
export function PaymentList({ split }: { split: Address }) {
  const [shown, setShown] = useState(SHOWN);
  const payments = usePayments(split, Math.max(FIRST_PAYMENTS, shown));
  return (
    <section className="section" aria-labelledby="payments">
      <h2 id="payments">Payments</h2>
      <QueryStates
        query={payments}
        what="the payments"
        isEmpty={({ data }) => data.length === 0}
        empty={
          <Empty title="Nothing was paid yet.">
            The first payment will stand here, with its reference and how it was divided.{" "}
            <Link href={`/pay/${split}`}>Pay this split</Link>
          </Empty>
        }
      >
        {({ data }) => (
          <div className="stack">
            <PaymentTable payments={data.slice(0, shown)} />
            {data.length > shown ? (
              <div className="row">
                <Button size="small" onClick={() => setShown(shown * 3)}>
                  Show earlier payments
                </Button>
              </div>
            ) : null}
          </div>
        )}
      </QueryStates>
    </section>
  );
}
