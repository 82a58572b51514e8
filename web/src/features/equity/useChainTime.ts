import { useFreshness } from "../../lib/index/useFreshness.ts";
import { useNow } from "../../lib/useNow.ts";

/**
 * The time by which vesting is judged: that of the chain's newest block, so that what is claimable on the screen is so
 * in the next block; the browser's own while the chain can't be reached.
 *
 * @returns seconds since 1970
 */
export function useChainTime(): bigint {
  const { chain } = useFreshness();
  const now = useNow();
  return BigInt(chain?.timestamp ?? Math.floor(now / 1000));
}
