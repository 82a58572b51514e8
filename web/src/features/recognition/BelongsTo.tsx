import { Link } from "wouter";
import { useFranchiseName } from "../franchises/queries.ts";

/** To which franchise a split belongs. */
export default function BelongsTo({ franchise }: { franchise: bigint }) {
  return (
    <p>
      This split belongs to <Link href={`/franchises/${franchise}`}>{useFranchiseName(franchise)}</Link>, for ever.
    </p>
  );
}
