import { CLIENT_ONLY_TIME, type EngagementRecord, type Outcome } from "@rizom/sdk";
import { useEffect } from "react";
import { setUpcoming, type Upcoming } from "../../lib/upcoming.ts";

function momentsOf({ state, due, until }: Outcome): Upcoming[] {
  if (state === "delivered") return [{ what: "the client’s time is over", at: (until ?? 0n) + 1n }];
  if (state === "disputed") return [{ what: "the arbiter’s time is over", at: (until ?? 0n) + 1n }];
  if (state !== "funded") return [];
  return [
    { what: "it can’t be delivered any more", at: due + 1n },
    { what: "anybody can send the money back", at: due + BigInt(CLIENT_ONLY_TIME) + 1n },
  ];
}

/** The first second in which something of an engagement changes by itself; null when nothing will. */
export function dueMoment({ outcomes }: Pick<EngagementRecord, "outcomes">, now: bigint): Upcoming | null {
  const ahead = outcomes.flatMap(momentsOf).filter(({ at }) => at > now);
  return ahead.reduce<Upcoming | null>((first, each) => (first === null || each.at < first.at ? each : first), null);
}

/** Tells what the page of an engagement waits for. */
export function useDueMoment(engagement: EngagementRecord, now: bigint): void {
  const { what, at } = dueMoment(engagement, now) ?? { what: null, at: 0n };
  // Syncs the demo wallet's panel, which stands beside the app, with the page.
  useEffect(() => {
    setUpcoming(what === null ? null : { what, at });
    return () => setUpcoming(null);
  }, [what, at]);
}
