/** Something that happened so many days ago. */
export type Step = readonly [daysAgo: number, run: () => Promise<void>];
