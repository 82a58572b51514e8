import type { RingPlan } from "./attacks/addRing.ts";

const RING: RingPlan = {
  size: 20,
  isPaid: true,
  circle: 20,
  receivers: 20,
  bribes: 0,
  bribed: "any member",
  hasCorruptOwner: false,
};

/** Every attack by a ring: what it's called in the table, what it does, and the target that was set, in percent. */
export const RINGS: readonly {
  readonly key: string;
  readonly title: string;
  readonly plan: RingPlan;
  readonly target?: number;
}[] = [
  {
    key: "isolated",
    title: "Isolated ring of 20: all attest all, 4 each time",
    plan: { ...RING, isPaid: false },
    target: 0,
  },
  {
    key: "selfVerified",
    title: "The same about outcomes that the ring pays itself, as client, facilitator and team",
    plan: RING,
    target: 0,
  },
  { key: "bribed5", title: "5 bribed edges, and self-verified outcomes", plan: { ...RING, bribes: 5 }, target: 10 },
  { key: "bribed20.alone", title: "20 bribed edges", plan: { ...RING, isPaid: false, bribes: 20 } },
  { key: "bribed20", title: "20 bribed edges, and self-verified outcomes", plan: { ...RING, bribes: 20 }, target: 30 },
  {
    key: "bribed20.five",
    title: "The same, 20 edges to 5 of the ring, who attest each other",
    plan: { ...RING, bribes: 20, receivers: 5, circle: 5 },
  },
  {
    key: "bribed5.one",
    title: "5 bribed edges to one of the ring, and self-verified outcomes",
    plan: { ...RING, bribes: 5, receivers: 1 },
  },
  {
    key: "bribed20.one",
    title: "20 bribed edges to one of the ring, and self-verified outcomes",
    plan: { ...RING, bribes: 20, receivers: 1 },
  },
  {
    key: "owners5",
    title: "5 bribed owners of franchises, and self-verified outcomes",
    plan: { ...RING, bribes: 5, bribed: "owners" },
  },
  {
    key: "corruptOwner",
    title: "A corrupt owner of a franchise attests 16 of the ring, and self-verified outcomes",
    plan: { ...RING, hasCorruptOwner: true },
  },
];
