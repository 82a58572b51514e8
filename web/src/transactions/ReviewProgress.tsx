import { Link } from "wouter";
import { Notice } from "../components/Notice.tsx";
import { TransactionHash } from "../components/TransactionHash.tsx";
import { isBegun, type TransactionRecord } from "./record.ts";
import { sayProgress } from "./sayProgress.ts";
import { useTransactionEngine } from "./TransactionProvider.tsx";

/** Where a transaction stands, in a sentence. Spoken when it changes. */
export function ReviewProgress({ record }: { record: TransactionRecord }) {
  return (
    <div aria-live="polite">
      <Progress record={record} />
    </div>
  );
}

function Progress({ record }: { record: TransactionRecord }) {
  const { state } = record;
  switch (state.phase) {
    case "simulating":
      return <p className="soft small">Trying it out, without sending anything…</p>;
    case "review":
      return state.problem === null ? null : (
        <Notice tone="wrong" title="It can't be sent like this.">
          {state.problem}
        </Notice>
      );
    case "signing":
      return (
        <Notice tone="waiting" title={state.what === "data" ? "Sign in your wallet." : "Confirm it in your wallet."}>
          Nothing is sent until you do.
        </Notice>
      );
    case "pending":
      return (
        <Notice tone="waiting" title={state.slow ? "It takes longer than usual." : "Sent. Waiting for the next block."}>
          {state.slow ? "The network is busy. You can wait, or speed it up or cancel it in your wallet. " : null}
          You can close this; it goes on. <TransactionHash hash={state.hash} />
        </Notice>
      );
    case "calls":
      return (
        <Notice
          tone="waiting"
          title={state.slow ? "It takes longer than usual." : "Your wallet has them. Waiting for the next blocks."}
        >
          {state.slow ? "Look in your wallet whether it needs you. " : null}
          You can close this; it goes on.
        </Notice>
      );
    case "failed":
      return (
        <Notice tone="wrong" title={state.sentence}>
          {isBegun(record) ? `${sayProgress(record)}; what is done stays done. ` : null}
          {state.hash ? <TransactionHash hash={state.hash} /> : null}
        </Notice>
      );
    case "paused":
      return <Notice tone="waiting">{sayProgress(record)}. Go on when you like; nothing is sent twice.</Notice>;
    case "unsure":
      return <Notice tone="waiting">{state.because === "forgotten" ? FORGOTTEN : UNSURE}</Notice>;
    case "mined":
    case "done":
      return <Result record={record} />;
  }
}

export const UNSURE =
  "The page was reloaded while your wallet was asking. Look in your wallet whether it was sent before you go on.";

export const FORGOTTEN =
  "Your wallet no longer knows what it was given. Look in your wallet and on this page what was done before you go on.";

function Result({ record }: { record: TransactionRecord }) {
  const engine = useTransactionEngine();
  const { state, done } = record;
  if (state.phase !== "mined" && state.phase !== "done") return null;
  return (
    <Notice tone={state.warning ? "wrong" : "good"} title={state.warning ?? done.sentence}>
      {done.href ? (
        <Link href={done.href} onClick={engine.close}>
          {done.linkLabel}
        </Link>
      ) : null}{" "}
      <TransactionHash hash={state.hash} />
    </Notice>
  );
}
