import { cidFromDigest } from "@rizom/sdk";
import type { ReactNode } from "react";
import type { Hex } from "viem";
import { Button } from "../../components/Button.tsx";
import { CopyButton } from "../../components/CopyButton.tsx";
import { Loading } from "../../components/Loading.tsx";
import { Notice } from "../../components/Notice.tsx";
import type { QueryLike } from "../../components/QueryStates.tsx";
import { MismatchNotice } from "./MismatchNotice.tsx";
import { isWorthATry } from "./queries.ts";

type Props<Document> = {
  query: QueryLike<Document>;
  digest: Hex;
  /** As in "The charter": what it's called at the beginning of a sentence. */
  name: string;
  children: (document: Document) => ReactNode;
};

/** A document in all its states. One that can't be had shows its digest, so that it can be found elsewhere, and a retry. */
export function DocumentStates<Document>({ query, digest, name, children }: Props<Document>) {
  if (query.data !== undefined) {
    return (
      <>
        <MismatchNotice digest={digest} />
        {children(query.data)}
      </>
    );
  }
  if (query.isPending) return <Loading label={`Fetching ${name.toLowerCase()}`} rows={3} />;
  const canRetry = isWorthATry(query.error);
  return (
    <Notice
      tone="waiting"
      title={
        canRetry
          ? `${name} can’t be had now. Nothing is lost: whoever has the file can put it on IPFS again.`
          : `${name} isn’t a document that can be shown here.`
      }
      action={
        canRetry ? (
          <Button size="small" onClick={() => void query.refetch()}>
            Try again
          </Button>
        ) : null
      }
    >
      <DocumentDigest digest={digest} />
      <details>
        <summary>What is wrong</summary>
        <p className="small break">{query.error instanceof Error ? query.error.message : String(query.error)}</p>
      </details>
    </Notice>
  );
}

/** What a document is known by. */
export function DocumentDigest({ digest }: { digest: Hex }) {
  const cid = cidFromDigest(digest);
  return (
    <p className="small">
      <span className="soft">On IPFS as</span> <code className="mono break">{cid}</code>{" "}
      <CopyButton text={cid} label="Copy the document’s CID" />
    </p>
  );
}
