import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Button } from "../../components/Button.tsx";
import { ButtonLink } from "../../components/ButtonLink.tsx";
import { CopyButton } from "../../components/CopyButton.tsx";
import { ErrorWithRetry } from "../../components/ErrorWithRetry.tsx";
import { Icon } from "../../components/Icon.tsx";
import { Loading } from "../../components/Loading.tsx";
import { Mark } from "../../components/Mark.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { shortenAddress } from "../../lib/shortenAddress.ts";
import { assetQueryOptions } from "../assets/queries.ts";
import { FlowTable } from "../flow/FlowTable.tsx";
import { PaymentFlow } from "../flow/PaymentFlow.tsx";
import type { PaymentReceipt } from "../payments/readReceiptOfPayment.ts";
import { useSplitName } from "../splits/queries.ts";
import { ReceiptFacts } from "./ReceiptFacts.tsx";

/** A payment as it happened: for the screen, a link, and paper. */
export function ReceiptView({ receipt }: { receipt: PaymentReceipt }) {
  const { payment, ...parties } = receipt;
  const name = useSplitName(payment.split) ?? `Split ${shortenAddress(payment.split)}`;
  const query = useQuery(assetQueryOptions(payment.asset));
  if (query.isPending) return <Loading label="Reading the asset" />;
  if (!query.data) {
    return (
      <ErrorWithRetry title="The asset couldn’t be read." error={query.error} onRetry={() => void query.refetch()} />
    );
  }
  const asset = query.data;
  return (
    <article className="receipt">
      <p className="print-only receipt__brand">
        <Mark /> Rizom
      </p>
      <PageHead title="Payment receipt" documentTitle={`Receipt · ${name}`}>
        <p className="receipt__sum">
          <Amount amount={payment.amount} asset={asset} maxDecimals={asset.decimals} variant="figure" />
        </p>
        <p>
          was paid to{" "}
          <AddressLabel address={payment.split} name={name} href={`/splits/${payment.split}`} copy={false} />
        </p>
      </PageHead>
      <ReceiptTools split={payment.split} />
      <ReceiptFacts payment={payment} name={name} />
      <section className="section">
        <PaymentFlow title="How it was divided" amount={payment.amount} asset={asset} {...parties} />
        <div className="print-only">
          <FlowTable amount={payment.amount} asset={asset} full {...parties} />
        </div>
      </section>
    </article>
  );
}

function ReceiptTools({ split }: { split: Address }) {
  return (
    <div className="row no-print receipt__tools">
      <Button onClick={() => window.print()}>
        <Icon name="print" /> Print
      </Button>
      <span className="row">
        <CopyButton text={window.location.href} label="Copy the link to this receipt" />
        <span className="soft small">Copy the link</span>
      </span>
      <ButtonLink href={`/pay/${split}`} variant="quiet">
        Pay again
      </ButtonLink>
    </div>
  );
}
