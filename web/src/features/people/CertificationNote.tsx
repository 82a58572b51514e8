import { ErrorWithRetry } from "../../components/ErrorWithRetry.tsx";
import type { QueryLike } from "../../components/QueryStates.tsx";
import { formatCount } from "../../lib/formatCount.ts";
import type { Sourced } from "../../lib/index/fromIndexOrChain.ts";
import type { Certified } from "../certification/readCertified.ts";

/** As of when the scores are, or why there are none. */
export function CertificationNote({ query }: { query: QueryLike<Sourced<Certified>> }) {
  if (query.data) {
    return (
      <p className="soft small">
        Scores are computed in your browser, as of block {formatCount(query.data.data.block)}.
      </p>
    );
  }
  if (query.isPending) {
    return (
      <p className="soft small" role="status">
        Computing the scores…
      </p>
    );
  }
  return (
    <ErrorWithRetry
      title="The scores couldn’t be computed, so everybody is listed without one."
      error={query.error}
      onRetry={() => void query.refetch()}
    />
  );
}
