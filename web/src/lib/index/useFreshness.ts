import { createContext, useContext } from "react";
import { type Freshness, judgeFreshness } from "./judgeFreshness.ts";

/** Before the first answer: nothing is known yet, and pages that can't wait read the chain. */
export const UNKNOWN: Freshness = judgeFreshness({ chain: null, index: null, indexConfigured: false });

export const FreshnessContext = createContext<Freshness>(UNKNOWN);

/** How current the data on the screen is, and where it's read from. */
export function useFreshness(): Freshness {
  return useContext(FreshnessContext);
}
