import { after, before, describe, it } from "node:test";
import {
  accessManagerAbi,
  claimAllocationRequest,
  createGrantRequest,
  createGrantsRequest,
  deploymentOf,
  equityGrantsAbi,
  equityRoundsAbi,
  equityTokenAbi,
  fetchDocument,
  openRoundRequest,
  openTransfersRequest,
  patronageEquityAbi,
  readMembersFromLogs,
  readSplitsFromLogs,
  recogniseRequest,
  revokeGrantRequest,
  setMintAllowanceRequest,
  setRateRequest,
} from "@rizom/sdk";
import { allocationFor, readAllocationList } from "@rizom/sdk/rounds";
import { expect } from "chai";
import {
  type Abi,
  createPublicClient,
  encodeFunctionData,
  http,
  parseEther,
  parseEventLogs,
  slice,
  toHex,
  zeroAddress,
} from "viem";
import { privateKeyToAddress } from "viem/accounts";
import { hardhat } from "viem/chains";
import { deployer, person } from "../demo/people.ts";
import { seedDemo } from "../demo/seedDemo.ts";
import { type Stack, startStack } from "./stack.ts";
import { temporaryFolder } from "./temporary.ts";

const LIMIT = { timeout: 120_000 };

describe("the demo data", () => {
  let running: Stack;
  after(() => running.stop());
  const dir = temporaryFolder({ after });
  before(async () => {
    running = await startStack({ stateDir: dir, environment: { ports: {} }, web: false });
  }, LIMIT);

  const { accessManager, equityToken, equityGrants, equityRounds, patronageEquity } = deploymentOf(hardhat.id);
  const connect = () => createPublicClient({ chain: hardhat, transport: http(running.rpcUrl) });

  it("has two splits with their teams, written once", LIMIT, async () => {
    const client = connect();
    const splits = await readSplitsFromLogs(client);
    expect(splits.map(({ name }) => name).sort()).to.deep.equal(["Harbour website", "Seed catalogue"]);
    const harbour = splits.find(({ name }) => name === "Harbour website");
    const team = await readMembersFromLogs(client, { split: harbour?.split ?? zeroAddress });
    expect(team.map(({ weight }) => weight).sort()).to.deep.equal([20, 30, 50]);
    expect((await seedDemo(running)).payments).to.equal(0);
    expect(await readSplitsFromLogs(client)).to.have.length(2);
  });

  it("gives the steward three powers, the admin the others, and nobody else any", LIMIT, async () => {
    const grant = { account: zeroAddress, amount: 1n, start: 1n, cliff: 1n, end: 2n, revocable: true };
    const someone = { ...grant, account: person("Wen Zhao").address };
    const round = { root: toHex(1, { size: 32 }), digest: toHex(2, { size: 32 }), total: 1n, deadline: 1n };
    const powers: readonly (readonly [who: "steward" | "admin", request: { address: string; abi: Abi }])[] = [
      ["steward", createGrantRequest({ equityGrants, grant: someone })],
      ["steward", createGrantsRequest({ equityGrants, grants: [someone] })],
      ["steward", revokeGrantRequest({ equityGrants, account: someone.account, id: 1n })],
      ["steward", openRoundRequest({ equityRounds, ...round })],
      ["steward", recogniseRequest({ patronageEquity, split: zeroAddress, assets: [zeroAddress] })],
      ["admin", setRateRequest({ patronageEquity, asset: zeroAddress, rate: { price: 1n, share: 1n } })],
      ["admin", setMintAllowanceRequest({ equityToken, module: equityGrants, limit: 1n })],
      ["admin", openTransfersRequest({ equityToken })],
    ];
    const people = {
      steward: person("Ines Duarte").address,
      admin: privateKeyToAddress(deployer.privateKey),
      other: person("Jonas Lindt").address,
    };
    const client = connect();
    for (const [who, request] of powers) {
      const selector = slice(encodeFunctionData(request as never), 0, 4);
      for (const [name, address] of Object.entries(people)) {
        const [allowed] = await client.readContract({
          address: accessManager,
          abi: accessManagerAbi,
          functionName: "canCall",
          args: [address, request.address as typeof address, selector],
        });
        expect(allowed, `${name} and ${(request as { functionName?: string }).functionName}`).to.equal(name === who);
      }
    }
  });

  it("has claims of each kind, and a round whose list is on IPFS", LIMIT, async () => {
    const client = connect();
    const logs = await client.getLogs({ fromBlock: 0n });
    const abi = [...equityGrantsAbi, ...equityRoundsAbi, ...patronageEquityAbi, ...equityTokenAbi] as const;
    const events = parseEventLogs({ abi, logs });
    const count = (name: string) => events.filter(({ eventName }) => eventName === name).length;
    expect(["GrantCreated", "RoundOpened", "SplitRecognised"].map(count)).to.deep.equal([3, 1, 3]);
    expect(["GrantClaimed", "RoundClaimed", "PatronageClaimed"].map(count)).to.deep.equal([2, 2, 1]);
    const opened = events.find(({ eventName }) => eventName === "RoundOpened");
    if (opened?.eventName !== "RoundOpened") throw new Error("No round was opened.");
    const { root, digest, total } = opened.args;
    expect(total).to.equal(parseEther("4200"));
    const read = (wanted: typeof digest) => fetchDocument({ digest: wanted, gateways: [running.ipfsGatewayUrl] });
    const list = await readAllocationList(await read(digest), read, { digest, root });
    const allocation = allocationFor(list, person("Lucía Ferrer").address);
    expect(allocation?.amount).to.equal(parseEther("1500"));
    if (allocation === null) throw new Error("Lucía isn't in the list.");
    const request = claimAllocationRequest({ equityRounds, allocation });
    await client.simulateContract({ ...request, account: allocation.account } as never);
  });

  it("leaves the newcomer with nothing, and no time is ahead of the present", LIMIT, async () => {
    const client = connect();
    const args = [person("Wen Zhao").address] as const;
    const balance = await client.readContract({
      address: equityToken,
      abi: equityTokenAbi,
      functionName: "balanceOf",
      args,
    });
    expect(balance).to.equal(0n);
    const { timestamp } = await client.getBlock();
    expect(Math.abs(Number(timestamp) - Date.now() / 1000)).to.be.lessThan(60);
  });
});
