import type { Row } from "./rows.ts";

const MINIMAL = "measured elsewhere, solc 0.8.28, 200 runs";
const cast = (oz: string, bravo: string) => `OZ minimal ${oz}; Bravo ${bravo}; ${MINIMAL}`;

const OURS: Record<string, Row> = {
  "vote.cast.first": {
    what: "Cast a ballot, the first of a proposal, first of a voter",
    target: 95_000,
    peers: cast("85,582; with storage 129,000", "95,920"),
  },
  "vote.cast.later": {
    what: "Cast a later ballot, first of a voter",
    target: 72_000,
    peers: cast("68,482; with storage 71,362", "78,820"),
  },
  "vote.cast.later.again": {
    what: "The same by somebody who has voted on one of 256 proposals before",
    target: 55_000,
  },
  "vote.castBySig.later": {
    what: "A later ballot by EIP-712 signature, with a later nonce",
    target: 85_000,
    peers: cast("80,644; with storage 83,580", "84,091"),
  },
  "vote.castBySig.first": { what: "The same, first ballot and first signature of a voter" },
  "vote.propose.1": {
    what: "Propose one action, by votes, with a title, a digest and the proposer's mark",
    target: 85_000,
    peers: `OZ minimal 78,616; with storage 303,813; Bravo 371,967; ${MINIMAL}`,
  },
  "vote.queue": { what: "Queue a proposal of one action in the timelock" },
  "vote.execute": { what: "Execute it: the treasury pays ETH" },
  "vote.cast.owner.first": { what: "An owner's ballot, the first of its franchise and of that house" },
  "vote.cast.owner.later": { what: "An owner's ballot, a later one of its franchise" },
  "vote.cast.first.abstain": { what: "The first ballot of a proposal, abstaining, which opens the second word" },
  "vote.cast.later.late": { what: "A later ballot in the time that may extend the vote, which looks at the quorum" },
  "vote.propose.1.owner": { what: "Propose one action as an owner, who needs no votes" },
};

const PEER: Record<string, string> = {
  "cast.first": "cast a ballot, the first on a side",
  "cast.later": "cast a later ballot",
  "cast.later.again": "the same by somebody who has voted on others before",
  "castBySig.later": "a later ballot by signature, with a later nonce",
  "castBySig.first": "the same, first signature of a voter",
  "propose.1": "propose one action, the same description",
  queue: "queue",
  execute: "execute",
};

/** Governance, and OpenZeppelin's governor of one house on the same token, clock and timelock. */
export const VOTE_ROWS: Record<string, Row> = {
  ...OURS,
  ...Object.fromEntries(
    Object.entries(PEER).map(([key, what]) => [`peer.oz.vote.${key}`, { what: `OZ 5.7 Governor, one house: ${what}` }]),
  ),
};
