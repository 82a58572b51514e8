import { formatAmount } from "@rizom/sdk";
import { Button } from "../components/Button.tsx";
import type { Engine } from "./engine.ts";
import { isBegun, type TransactionRecord } from "./record.ts";

type Props = { record: TransactionRecord; engine: Engine };

/** What can be done now. Always in the same place, so that the focus stays where it was. */
export function ReviewActions({ record, engine }: Props) {
  const { id, state } = record;
  switch (state.phase) {
    case "review":
      return (
        <div className="review__actions">
          {state.problem === null ? (
            <Button variant="primary" onClick={() => void engine.confirm(id)}>
              {record.label}
            </Button>
          ) : (
            <Button variant="primary" onClick={() => void engine.retry(id)}>
              Try again
            </Button>
          )}
          {state.problem !== null && record.callsId !== null ? (
            <Button onClick={() => void engine.separate(id)}>Send them one by one</Button>
          ) : null}
          <Button onClick={engine.close}>Go back</Button>
          {state.fee === null ? null : <Fee fee={state.fee} />}
        </div>
      );
    case "simulating":
    case "signing":
      return (
        <div className="review__actions">
          <Button variant="primary" busy>
            {record.label}
          </Button>
        </div>
      );
    case "paused":
    case "unsure":
      return (
        <div className="review__actions">
          <Button variant="primary" onClick={() => void engine.resume(id)}>
            Go on
          </Button>
          <Button onClick={engine.close}>Later</Button>
        </div>
      );
    case "failed":
      return (
        <div className="review__actions">
          {state.reason === "unclear" ? null : (
            <Button onClick={() => void engine.retry(id)}>{isBegun(record) ? "Go on" : "Try again"}</Button>
          )}
          <Button onClick={engine.close}>Close</Button>
        </div>
      );
    default:
      return (
        <div className="review__actions">
          <Button onClick={engine.close}>Close</Button>
        </div>
      );
  }
}

function Fee({ fee }: { fee: bigint }) {
  return (
    <p className="small soft">
      Network fee: up to {formatAmount(fee, 18, { maxDecimals: 6 })} <span className="amount__unit">ETH</span>
    </p>
  );
}
