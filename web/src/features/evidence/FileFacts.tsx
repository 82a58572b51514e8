import type { Hex } from "viem";
import { CopyButton } from "../../components/CopyButton.tsx";
import { shortenAddress } from "../../lib/shortenAddress.ts";
import { visibleText } from "../markdown/visibleText.ts";
import { formatSize } from "./formatSize.ts";

type Props = { name: string; type: string; size: number; digest: Hex | null };

/** What is known of a file without looking into it: its owner's word for all but the digest. */
export function FileFacts({ name: written, type, size, digest }: Props) {
  const name = visibleText(written);
  return (
    <div className="evidence__facts">
      <p className="evidence__name break">{name}</p>
      <p className="evidence__figures soft small">
        <span>{formatSize(size)}</span>
        <span className="break">{type}</span>
        {digest === null ? null : (
          <span className="evidence__digest">
            <span className="visually-hidden">Digest </span>
            <code className="mono" title={digest}>
              {shortenAddress(digest)}
            </code>
            <CopyButton text={digest} label={`Copy the digest of ${name}`} />
          </span>
        )}
      </p>
    </div>
  );
}
