import { Link } from "wouter";
import { useFranchiseName } from "../franchises/queries.ts";

/** A franchise by its name. */
export default function FranchiseLink({ franchiseId }: { franchiseId: bigint }) {
  return <Link href={`/franchises/${franchiseId}`}>{useFranchiseName(franchiseId)}</Link>;
}
