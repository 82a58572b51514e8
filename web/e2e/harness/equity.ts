import {
  createGrantRequest,
  ETHER,
  openRoundRequest,
  readEquityPosition,
  readFranchiseOf,
  readGrantsFromLogs,
  recogniseSplitRequest,
} from "@rizom/sdk";
import { type BuiltAllocationList, buildAllocationList } from "@rizom/sdk/rounds";
import { type Address, parseEther } from "viem";
import { hardhat } from "viem/chains";
import type { DemoChain } from "../../../scripts/demo/DemoChain.ts";
import { person } from "../../../scripts/demo/people.ts";
import { publishList } from "../../../scripts/demo/publishList.ts";

const DAY = 86_400n;
const ines = person("Ines Duarte");

export type GrantOrder = {
  account: Address;
  /** RZM */
  amount: string;
  /** Days from now: start, cliff, end. */
  days: readonly [start: number, cliff: number, end: number];
  revocable?: boolean;
};

type Amounts = readonly (readonly [account: Address, amount: string])[];

/** What the steward does for equity while somebody looks at the dApp, and what the contracts say of an account. */
export function openEquity({ client, deployment, act }: DemoChain, ipfsApiUrl: string) {
  const { equityGrants, equityRounds, franchiseRegistry } = deployment;

  async function grant({ account, amount, days, revocable = false }: GrantOrder): Promise<bigint> {
    const { timestamp } = await client.getBlock();
    const [start, cliff, end] = days.map((day) => timestamp + BigInt(day) * DAY) as [bigint, bigint, bigint];
    const terms = { account, amount: parseEther(amount), start, cliff, end, revocable };
    await act(ines, createGrantRequest({ equityGrants, grant: terms }));
    const [newest] = await readGrantsFromLogs(client, { account });
    if (newest === undefined) throw new Error("The grant isn't there.");
    return newest.id;
  }

  /** The list of a round that can be claimed for a month; the amounts in RZM. */
  async function makeList(title: string, amounts: Amounts): Promise<BuiltAllocationList> {
    const { timestamp } = await client.getBlock();
    return buildAllocationList({
      title,
      chainId: hardhat.id,
      contract: equityRounds,
      deadline: Number(timestamp + 30n * DAY),
      allocations: amounts.map(([account, amount]) => ({ account, amount: parseEther(amount) })),
    });
  }

  const publish = (list: BuiltAllocationList) => publishList(ipfsApiUrl, list);

  /** @param digest of the list that the round tells of; its own unless told */
  async function openRoundOf(list: BuiltAllocationList, digest = list.digest): Promise<void> {
    const { root, total, header } = list;
    await act(ines, openRoundRequest({ equityRounds, root, digest, total, deadline: BigInt(header.deadline) }));
  }

  /** A round as it should be: with its list on IPFS. */
  async function openRound(title: string, amounts: Amounts): Promise<void> {
    const list = await makeList(title, amounts);
    await publish(list);
    await openRoundOf(list);
  }

  return {
    grant,
    makeList,
    publish,
    openRoundOf,
    openRound,
    /** For the franchise of Ines: the split must be in the hands of one of its owners. */
    async recognise(split: Address, assets: Address[] = [ETHER]): Promise<void> {
      const id = await readFranchiseOf(client, { account: ines.address });
      if (id === null) throw new Error("Ines owns no franchise.");
      await act(ines, recogniseSplitRequest({ franchiseRegistry, id, split, assets }));
    },
    /** Balance, votes and delegate. */
    of: (account: Address) => readEquityPosition(client, { account }),
    /** Newest first. */
    grantsOf: (account: Address) => readGrantsFromLogs(client, { account }),
  };
}

export type TestEquity = ReturnType<typeof openEquity>;
