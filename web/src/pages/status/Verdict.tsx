import { Notice } from "../../components/Notice.tsx";
import type { Freshness } from "../../lib/index/judgeFreshness.ts";
import { UNKNOWN } from "../../lib/index/useFreshness.ts";

/** The answer to "is my money all right, and can I trust what I see?". */
export function Verdict({ freshness }: { freshness: Freshness }) {
  if (freshness === UNKNOWN) return <Notice tone="waiting">Asking…</Notice>;
  if (!freshness.chain) {
    return (
      <Notice tone="wrong" title="The chain can't be reached from here.">
        Your money is in the contracts and isn't affected. Check your connection; figures on other pages may be old
        until it's back.
      </Notice>
    );
  }
  if (freshness.reason !== null && freshness.reason !== "unset") {
    return (
      <Notice tone="waiting" title="Everything works, a little slower.">
        The index isn't usable now, so pages read the chain itself. Nothing is missing, and you can pay and withdraw.
      </Notice>
    );
  }
  return (
    <Notice tone="good" title="Everything works.">
      {freshness.reason === "unset" ? "Pages read the chain itself." : "Pages read the index, which is up to date."} You
      can pay and withdraw.
    </Notice>
  );
}
