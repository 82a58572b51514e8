import { TransactionReceiptNotFoundError } from "viem";
import { useParams } from "wouter";
import { Button } from "../../components/Button.tsx";
import { ErrorWithRetry } from "../../components/ErrorWithRetry.tsx";
import { Loading } from "../../components/Loading.tsx";
import { Notice } from "../../components/Notice.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { ChainGate } from "../../features/links/ChainGate.tsx";
import { WrongLink } from "../../features/links/WrongLink.tsx";
import { type PaymentPlace, readPaymentPlace } from "../../features/payments/paymentPlace.ts";
import { usePayment } from "../../features/payments/queries.ts";
import { NoPaymentError } from "../../features/payments/readReceiptOfPayment.ts";
import { ReceiptView } from "../../features/receipt/ReceiptView.tsx";
import { environment } from "../../lib/environment.ts";
import "../../features/receipt/receipt.css";

const WRONG = "A receipt’s link ends with a transaction: 0x and 64 characters. This one doesn’t.";

export default function PaymentPage() {
  const { id = "" } = useParams();
  const place = readPaymentPlace(id);
  return (
    <ChainGate what="This payment">{place ? <KnownPlace place={place} /> : <WrongLink problem={WRONG} />}</ChainGate>
  );
}

function KnownPlace({ place }: { place: PaymentPlace }) {
  const query = usePayment(place);
  const retry = () => void query.refetch();
  if (query.data) return <ReceiptView receipt={query.data} />;
  if (query.isPending) return <Loading label="Reading the payment" rows={6} />;
  if (query.error instanceof TransactionReceiptNotFoundError) return <NotFound onRetry={retry} />;
  if (query.error instanceof NoPaymentError) {
    return <WrongLink problem="This transaction didn’t pay any split, or not at this place." />;
  }
  return <ErrorWithRetry title="The payment couldn’t be read." error={query.error} onRetry={retry} />;
}

function NotFound({ onRetry }: { onRetry: () => void }) {
  return (
    <>
      <PageHead title="This payment isn’t here" />
      <Notice
        tone="waiting"
        title={`${environment.chainName} (${environment.chainId}) has no such transaction yet.`}
        action={
          <Button size="small" onClick={onRetry}>
            Look again
          </Button>
        }
      >
        If it was sent a moment ago, it appears with the next block. Else the link may belong to another chain.
      </Notice>
    </>
  );
}
