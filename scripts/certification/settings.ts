import type { WorldSettings } from "./World.ts";

/** The network that the results are about, as declared before the first of them was calculated. */
export const WORLD: WorldSettings = {
  members: 200,
  franchises: 10,
  owners: 2,
  facilitators: 4,
  clients: 60,
  clientsFromWithin: 25,
  outcomes: 800,
  outcomesOfEngagement: 4,
  days: 3 * 365,
  smallestTeam: 3,
  largestTeam: 6,
  ownFranchise: 80,
  leastAttesting: 60,
  mostAttesting: 80,
  bias: 0.1,
  noise: 0.15,
  quality: "even",
};

/** Other networks, by which no parameter was chosen. */
export const OTHER_WORLDS: readonly {
  readonly key: string;
  readonly title: string;
  readonly settings: WorldSettings;
}[] = [
  { key: "bell", title: "Most members of middling quality (bell-shaped)", settings: { ...WORLD, quality: "bell" } },
  {
    key: "silent",
    title: "30 to 50 % attest",
    settings: { ...WORLD, leastAttesting: 30, mostAttesting: 50 },
  },
  { key: "noisy", title: "Twice the bias and noise", settings: { ...WORLD, bias: 0.2, noise: 0.3 } },
  {
    key: "small",
    title: "60 members, 3 franchises, 150 outcomes",
    settings: { ...WORLD, members: 60, franchises: 3, clients: 20, outcomes: 150 },
  },
  { key: "large", title: "Franchises of 50 instead of 20", settings: { ...WORLD, franchises: 4 } },
];
