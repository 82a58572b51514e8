import { after, before, describe, it } from "node:test";
import {
  attestationRegistryAbi,
  claimAllocationRequest,
  deploymentOf,
  engagementsAbi,
  equityGrantsAbi,
  equityRoundsAbi,
  equityTokenAbi,
  fetchDocument,
  fetchFile,
  governorAbi,
  OUTCOME_STATES,
  packMarks,
  parseAttestationDocument,
  parseBriefDocument,
  parseCharterDocument,
  parseEvidenceDocument,
  parseProfileDocument,
  parseProposalDocument,
  parseReasonDocument,
  patronageEquityAbi,
  readBalance,
  readDescription,
  readFranchisesFromLogs,
  readMembersFromLogs,
  readSplitsFromLogs,
} from "@rizom/sdk";
import { allocationFor, readAllocationList } from "@rizom/sdk/rounds";
import { expect } from "chai";
import { createPublicClient, type Hex, http, parseEther, parseEventLogs, parseUnits, zeroAddress } from "viem";
import { hardhat } from "viem/chains";
import { person } from "../demo/people.ts";
import { seedDemo } from "../demo/seedDemo.ts";
import { inspectPowers } from "../powers/inspectPowers.ts";
import { type Stack, startStack } from "./stack.ts";
import { temporaryFolder } from "./temporary.ts";

const LIMIT = { timeout: 120_000 };
/** As the governor numbers them. */
const STATES = ["pending", "active", "cancelled", "defeated", "succeeded", "queued", "expired", "executed"];

describe("the demo data", () => {
  let running: Stack;
  after(() => running.stop());
  const dir = temporaryFolder({ after });
  before(async () => {
    running = await startStack({ stateDir: dir, environment: { ports: {} }, web: false });
  }, LIMIT);

  const deployment = deploymentOf(hardhat.id);
  const { equityToken, equityRounds } = deployment;
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

  it("was founded as any network is: no key holds power, and there's a guardian for a while", LIMIT, async () => {
    const { problems, guardian } = await inspectPowers(connect(), deployment);
    expect(problems).to.deep.equal([]);
    expect(guardian).to.include(`the key ${person("Ines Duarte").address} may stop a proposal until `);
  });

  it("has three franchises with their people, splits and charters", LIMIT, async () => {
    const franchises = await readFranchisesFromLogs(connect());
    const told = franchises.map(({ name, owners, facilitatorCount, memberCount, splitCount }) => [
      name,
      owners.length,
      facilitatorCount,
      memberCount,
      splitCount,
    ]);
    expect(told).to.deep.equal([
      ["Tideline", 3, 0, 2, 1],
      ["Fieldwork", 2, 1, 2, 1],
      ["Northlight", 1, 0, 0, 0],
    ]);
    for (const { name, charter } of franchises) {
      const bytes = await fetchDocument({ digest: charter, gateways: [running.ipfsGatewayUrl] });
      expect(parseCharterDocument(bytes).title).to.equal(name);
    }
  });

  it("has proposals in most states, each with its text on IPFS, and two that still need votes", LIMIT, async () => {
    const client = connect();
    const call = { address: deployment.governor, abi: governorAbi } as const;
    const logs = await client.getLogs({ address: deployment.governor, fromBlock: 0n });
    const told: string[] = [];
    for (const { args } of parseEventLogs({ abi: governorAbi, logs, eventName: "ProposalCreated" })) {
      const { title, digest, proposer } = readDescription(args.description);
      expect(proposer).to.equal(args.proposer);
      const bytes = await fetchDocument({ digest: digest ?? "0x", gateways: [running.ipfsGatewayUrl] });
      expect(parseProposalDocument(bytes).title).to.equal(title);
      const state = await client.readContract({ ...call, functionName: "state", args: [args.proposalId] });
      told.push(`${STATES[state]}: ${title}`);
    }
    expect(told).to.deep.equal([
      "executed: Open the round “Founding thanks”",
      "defeated: Let RZM be transferred",
      "cancelled: Double the patronage for payments in ETH",
      "queued: Admit Saltmarsh",
      "active: Ask for more of the franchises: a quorum of 60 %",
      "active: Pay 400 tUSD to Priya Raman for the handbook",
      "pending: Grant 1 500 RZM to Wen Zhao",
    ]);
  });

  it("shows both houses: equity was for opening transfers, the franchises weren't", LIMIT, async () => {
    const client = connect();
    const call = { address: deployment.governor, abi: governorAbi } as const;
    const logs = await client.getLogs({ address: deployment.governor, fromBlock: 0n });
    const made = parseEventLogs({ abi: governorAbi, logs, eventName: "ProposalCreated" });
    const [, defeated, , , , handbook] = made.map(({ args }) => [args.proposalId] as const);
    if (defeated === undefined || handbook === undefined) throw new Error("Proposals are missing.");
    const [against, inFavour] = await client.readContract({ ...call, functionName: "proposalVotes", args: defeated });
    expect(inFavour > against).to.equal(true);
    const houses = { ...call, functionName: "franchiseVotes" } as const;
    expect(await client.readContract({ ...houses, args: defeated })).to.deep.equal([2n, 1n, 0n]);
    expect(await client.readContract({ ...houses, args: handbook })).to.deep.equal([0n, 1n, 0n]);
    const snapshot = await client.readContract({ ...call, functionName: "proposalSnapshot", args: handbook });
    const quorum = await client.readContract({ ...call, functionName: "quorum", args: [snapshot] });
    const [, votes] = await client.readContract({ ...call, functionName: "proposalVotes", args: handbook });
    expect(votes < quorum).to.equal(true);
    const paid = await readBalance(client, { asset: deployment.testDollar ?? "0x", account: deployment.treasury });
    expect(paid).to.equal(parseUnits("1500", 6));
  });

  it("has engagements with outcomes in most states, money in escrow, and every document on IPFS", LIMIT, async () => {
    const client = connect();
    const call = { address: deployment.engagements, abi: engagementsAbi } as const;
    const outcomesOf = async (id: bigint) => {
      const { outcomeCount } = await client.readContract({ ...call, functionName: "engagement", args: [id] });
      const numbers = Array.from({ length: Number(outcomeCount) }, (_, index) => BigInt(index + 1));
      const read = (number: bigint) => client.readContract({ ...call, functionName: "outcome", args: [id, number] });
      return (await Promise.all(numbers.map(read))).map(({ state }) => OUTCOME_STATES[state - 1]);
    };
    expect(await client.readContract({ ...call, functionName: "engagementCount" })).to.equal(4n);
    expect(await outcomesOf(1n)).to.deep.equal(["accepted", "delivered", "funded", "proposed"]);
    expect(await outcomesOf(2n)).to.deep.equal(["resolved", "disputed", "refunded"]);
    expect(await outcomesOf(3n)).to.deep.equal(["proposed", "proposed"]);
    expect(await outcomesOf(4n)).to.deep.equal(["accepted", "accepted", "accepted"]);
    const heldBy = (id: bigint) => client.readContract({ ...call, functionName: "held", args: [id] });
    expect(await Promise.all([1n, 2n, 3n, 4n].map(heldBy))).to.deep.equal([
      parseUnits("3000", 6),
      parseEther("1.2"),
      0n,
      0n,
    ]);
    const logs = await client.getLogs({ address: deployment.engagements, fromBlock: 0n });
    const read = (digest: Hex) => fetchDocument({ digest, gateways: [running.ipfsGatewayUrl] });
    for (const { eventName, args } of parseEventLogs({ abi: engagementsAbi, logs })) {
      if (eventName === "EngagementOpened" || eventName === "OutcomeProposed")
        expect(parseBriefDocument(await read(args.brief)).title).not.to.equal("");
      if (eventName === "OutcomeDisputed") expect(parseReasonDocument(await read(args.reason)).body).not.to.equal("");
      if (eventName === "OutcomeResolved") expect(parseReasonDocument(await read(args.ruling)).body).not.to.equal("");
      if (eventName !== "OutcomeDelivered") continue;
      for (const { digest, size } of parseEvidenceDocument(await read(args.evidence)).files) {
        const bytes = await fetchFile({ digest, gateways: [running.ipfsGatewayUrl] });
        expect(bytes.length).to.equal(size);
      }
    }
  });

  it("has profiles, and attestations whose documents are on IPFS and say what the chain says", LIMIT, async () => {
    const client = connect();
    const logs = await client.getLogs({ address: deployment.attestationRegistry, fromBlock: 0n });
    const read = (digest: Hex) => fetchDocument({ digest, gateways: [running.ipfsGatewayUrl] });
    const names: string[] = [];
    for (const { eventName, args } of parseEventLogs({ abi: attestationRegistryAbi, logs })) {
      names.push(eventName);
      if (eventName === "ProfileSet") expect(parseProfileDocument(await read(args.digest)).name).not.to.equal("");
      if (eventName !== "AttestationAdded") continue;
      const { credentialSubject } = parseAttestationDocument(await read(args.digest));
      expect(credentialSubject.id).to.equal(`did:pkh:eip155:${hardhat.id}:${args.subject}`);
      expect(packMarks(credentialSubject.work.map(({ type, mark }) => ({ work: type, mark })))).to.equal(args.marks);
    }
    const count = (name: string) => names.filter((each) => each === name).length;
    expect(["AttestationAdded", "AttestationRevoked", "ProfileSet"].map(count)).to.deep.equal([25, 1, 8]);
  });

  it("has claims of each kind, and a round whose list is on IPFS", LIMIT, async () => {
    const client = connect();
    const logs = await client.getLogs({ fromBlock: 0n });
    const abi = [...equityGrantsAbi, ...equityRoundsAbi, ...patronageEquityAbi, ...equityTokenAbi] as const;
    const events = parseEventLogs({ abi, logs });
    const count = (name: string) => events.filter(({ eventName }) => eventName === name).length;
    expect(["GrantCreated", "RoundOpened", "SplitRecognised"].map(count)).to.deep.equal([5, 1, 3]);
    expect(["GrantClaimed", "RoundClaimed", "PatronageClaimed"].map(count)).to.deep.equal([5, 2, 1]);
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
