import { Icon } from "../../components/Icon.tsx";
import { currentTime } from "../clock.ts";
import { freshnessInWords } from "./freshnessInWords.ts";
import { UNKNOWN, useFreshness } from "./useFreshness.ts";

/** "Index is at block 1,204, 1 s ago." */
export function FreshnessLine() {
  const freshness = useFreshness();
  if (freshness === UNKNOWN) return <p className="freshness">Asking the chain for its newest block…</p>;
  const words = freshnessInWords(freshness, Math.floor(currentTime() / 1000));
  const ailing = freshness.reason !== null && freshness.reason !== "unset";
  return (
    <p className="freshness" data-source={freshness.source}>
      {ailing || !freshness.chain ? <Icon name="waiting" size={16} /> : null}
      {words}
    </p>
  );
}
