import type { Row } from "./rows.ts";

const GRANT = "Sablier 200,879; Hedgey 415,374; OZ VestingWallet: a contract each";
const CLAIM = "OZ VestingWallet 46,940; Hedgey 70,056; Sablier 86,577; all without votes";
const SMALL = "Uniswap 55,217; Sablier 61,702; both without votes";
const LARGE = "Uniswap 60,158; Sablier 66,155; both without votes";

const claim = (what: string, target?: number, peers?: string): Row => ({
  what: `${what}, without votes`,
  ...(target === undefined ? {} : { target }),
  ...(peers === undefined ? {} : { peers }),
});
const VOTES: Row = { what: "What votes add, delegated to oneself" };
const TOTAL: Row = { what: "Both: what the claimant pays" };

/** Equity, and the peers that are measured in the same run. */
export const EQUITY_ROWS: Record<string, Row> = {
  "grant.create": { what: "Create a grant", target: 75_000, peers: GRANT },
  "grant.createBatch50.each": { what: "Create 50 grants to 50 accounts, each", target: 50_000, peers: GRANT },
  "grant.claim.cold": { what: "Claim from a grant, first RZM of an account, which hasn't delegated" },
  "grant.claim.steady": claim("Claim from a grant, steady", 48_000, CLAIM),
  "grant.claim.steady.votes": VOTES,
  "grant.claim.steady.total": TOTAL,
  "round.claim.1024": claim("Claim from a round of 1,024", 52_000, SMALL),
  "round.claim.1024.votes": VOTES,
  "round.claim.1024.total": TOTAL,
  "round.claim.65536": claim("Claim from a round of 65,536", 56_500, LARGE),
  "round.claim.65536.votes": VOTES,
  "round.claim.65536.total": TOTAL,
  "patronage.claim.cold": { what: "Claim patronage, first time from a split, by a holder who hasn't claimed there" },
  "patronage.claim.steady": claim("Claim patronage, steady", undefined, "nobody has it"),
  "patronage.claim.steady.votes": VOTES,
  "patronage.claim.steady.total": TOTAL,
  "peer.erc20.mint": { what: "OZ 5.7 ERC-20: mint to a holder" },
  "peer.erc20.transfer": { what: "OZ 5.7 ERC-20: transfer to a holder" },
  "peer.oz49.vestingWallet.create": { what: "OZ 4.9 VestingWallet: deploy one and fill it, two transactions" },
  "peer.oz49.vestingWallet.release": { what: "OZ 4.9 VestingWallet: release a plain ERC-20, steady" },
  "peer.uniswap.merkle.1024": { what: "Uniswap MerkleDistributor 1.0.1: claim from 1,024, plain ERC-20" },
  "peer.uniswap.merkle.65536": { what: "Uniswap MerkleDistributor 1.0.1: claim from 65,536, plain ERC-20" },
};
