/** The next moment of what is on the screen: "voting ends", and when, in seconds. */
export type Upcoming = { readonly what: string; readonly at: bigint };

let upcoming: Upcoming | null = null;

/** Says what the page waits for; null when it waits for nothing. The demo wallet can let time pass until then. */
export function setUpcoming(moment: Upcoming | null): void {
  upcoming = moment;
}

export const getUpcoming = (): Upcoming | null => upcoming;
