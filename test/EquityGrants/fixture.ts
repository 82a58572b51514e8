import type { Address } from "viem";
import { addresses, bySteward, DAY, deployEquity, type Equity, now, RZM, YEAR } from "../equity.ts";

export interface NewGrant {
  account: Address;
  amount: bigint;
  start: number;
  cliff: number;
  end: number;
  revocable: boolean;
}

/** What a test leaves out of a grant: 1,200 RZM to Alice over two years from now, nothing in the first half year. */
export async function newGrant(overrides: Partial<NewGrant> = {}): Promise<NewGrant> {
  const start = Number(await now());
  return {
    account: addresses.alice,
    amount: 1_200n * RZM,
    start,
    cliff: start + Number(YEAR) / 2,
    end: start + 2 * Number(YEAR),
    revocable: false,
    ...overrides,
  };
}

/** Creates a grant as the steward. */
export async function createGrant(grants: Equity["grants"], grant: NewGrant): Promise<bigint> {
  await grants.write.createGrant([grant], bySteward);
  return grants.read.grantCount();
}

/** Alice's grant of 1,200 RZM, and a revocable one of 100 RZM over 100 days without a cliff. */
export async function deployGrants() {
  const equity = await deployEquity();
  const grant = await newGrant();
  const short = {
    ...grant,
    amount: 100n * RZM,
    cliff: grant.start,
    end: grant.start + 100 * Number(DAY),
    revocable: true,
  };
  const id = await createGrant(equity.grants, grant);
  const shortId = await createGrant(equity.grants, short);
  const start = BigInt(grant.start);
  return { ...equity, grant, id, short, shortId, start, cliff: BigInt(grant.cliff), end: BigInt(grant.end) };
}

/** How a grant stands that nobody revoked. */
export function standing({ amount, start, cliff, end, revocable }: NewGrant) {
  return { amount, start, cliff, end, revocable, revoked: false };
}
