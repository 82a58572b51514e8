import { type EvidenceFile, FileMismatchError } from "@rizom/sdk";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import { saveBlob } from "../../lib/saveBlob.ts";
import { FileFacts } from "./FileFacts.tsx";
import { FileTrouble } from "./FileTrouble.tsx";
import { formatSize } from "./formatSize.ts";
import { Picture } from "./Picture.tsx";
import { fileQueryOptions } from "./queries.ts";

/** A file of an evidence: fetched only when somebody asks, verified here, and offered only when it's the one. */
export function EvidenceFileItem({ file }: { file: EvidenceFile }) {
  const { name, type, size, digest } = file;
  const [asked, setAsked] = useState(false);
  const { data: bytes, error, isFetching, refetch } = useQuery({ ...fileQueryOptions(digest), enabled: asked });

  function press(): void {
    // Never as what its owner says that it is: nothing may open it in this page's name.
    if (bytes !== undefined) saveBlob(name, new Blob([bytes], { type: "application/octet-stream" }));
    else if (asked) void refetch();
    else setAsked(true);
  }

  const words =
    bytes !== undefined ? "Save the file" : error !== null && !isFetching ? "Try again" : "Check and download";
  return (
    <li className="evidence__file evidence__file--seen">
      <FileFacts {...file} />
      <div role="status">
        {isFetching ? <p className="visually-hidden">Fetching {name}, to compare it with its digest.</p> : null}
        {bytes !== undefined ? <Verified claimed={size} length={bytes.length} /> : null}
        {error !== null && !isFetching ? <FileTrouble words={sayMissing(error)} details={error.message} /> : null}
      </div>
      <div className="evidence__tools no-print">
        <Button size="small" busy={isFetching} aria-label={`${words}: ${name}`} onClick={press}>
          {words}
        </Button>
      </div>
      {bytes !== undefined ? <Picture name={name} type={type} bytes={bytes} /> : null}
    </li>
  );
}

function Verified({ claimed, length }: { claimed: number; length: number }) {
  return (
    <p className="evidence__state small">
      <Icon name="good" size={16} />
      <span>
        Verified: it matches its digest.
        {claimed === length ? "" : ` It has ${formatSize(length)}, though, and not ${formatSize(claimed)}.`}
      </span>
    </p>
  );
}

const sayMissing = (error: Error): string =>
  error instanceof FileMismatchError
    ? "What came doesn’t match the file’s digest: it’s another file, and was thrown away."
    : "The file can’t be had now. Whoever has it can put it on IPFS again.";
