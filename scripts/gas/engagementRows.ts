import type { Row } from "./rows.ts";

/** Engagements. Nobody in the field pays from escrow into a split by weights, so there are no peers' figures. */
export const ENGAGEMENT_ROWS: Record<string, Row> = {
  "engagement.open.3": { what: "Open an engagement with 3 outcomes and its escrow, nobody on the team yet" },
  "engagement.open.3.team.5": { what: "The same with 5 accounts on the team" },
  "engagement.fund": { what: "Fund one outcome in ETH, the first of its engagement" },
  "engagement.fund.later": { what: "Fund another one in ETH" },
  "engagement.fund.3": { what: "Fund 3 outcomes in ETH at once, the first of their engagement" },
  "engagement.fund.erc20": { what: "Fund one outcome in an ERC-20 from an allowance, the first of its engagement" },
  "engagement.deliver": { what: "Deliver, by the facilitator" },
  "engagement.deliver.member": { what: "Deliver, by somebody on the team" },
  "engagement.accept": { what: "Accept: ETH flows into the split, the last of its engagement" },
  "engagement.accept.erc20": { what: "Accept: an ERC-20 flows into the split, the last of its engagement" },
  "engagement.dispute": { what: "Dispute" },
  "engagement.resolve": { what: "Resolve: ETH to split and client" },
  "engagement.expire": { what: "Refund an outcome that wasn't delivered in time, in ETH" },
};
