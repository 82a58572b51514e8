import type { Hex } from "viem";
import { environment } from "../lib/environment.ts";
import { shortenAddress } from "../lib/shortenAddress.ts";
import { CopyButton } from "./CopyButton.tsx";

/** A transaction: its ends, a copy button, and a link to the block explorer when there is one. */
export function TransactionHash({ hash, full = false }: { hash: Hex; full?: boolean }) {
  const text = (
    <span className={`address__hex${full ? " address__hex--full" : ""}`} title={hash}>
      {full ? hash : shortenAddress(hash)}
    </span>
  );
  return (
    <span className="address">
      {environment.explorerUrl ? (
        <a href={`${environment.explorerUrl}/tx/${hash}`} target="_blank" rel="noreferrer">
          {text}
        </a>
      ) : (
        text
      )}
      <CopyButton text={hash} label="Copy the transaction's hash" />
    </span>
  );
}
