import type { Hex } from "viem";
import { Notice } from "../../components/Notice.tsx";
import { useMismatches } from "./mismatches.ts";

/** Says that a gateway was caught: what it sent doesn't hash to what the chain says, so it was thrown away. */
export function MismatchNotice({ digest }: { digest: Hex }) {
  const gateways = useMismatches(digest);
  if (gateways.length === 0) return null;
  const who = gateways.length === 1 ? "One gateway" : `${gateways.length} gateways`;
  return (
    <Notice tone="waiting" title={`${who} sent something else and ${gateways.length === 1 ? "was" : "were"} ignored.`}>
      <p className="small">
        What you see here was sent by another, and is what the chain says. Not believed: {gateways.join(", ")}.
      </p>
    </Notice>
  );
}
