import assert from "node:assert/strict";
import { before, test } from "node:test";
import {
  accessManagerAbi,
  deploymentOf,
  equityGrantsAbi,
  equityTokenAbi,
  governorAbi,
  readFranchisesFromLogs,
  readGrantsFromLogs,
  readMintAllowance,
  readRate,
  readRoundsFromLogs,
  setRateRequest,
} from "@rizom/sdk";
import { encodeFunctionData, type Hex, keccak256, parseEther, parseEventLogs, toBytes, zeroAddress } from "viem";
import { inspectPowers } from "../powers/inspectPowers.ts";
import { bootstrap } from "./bootstrap.ts";
import { breaking } from "./breaking.ts";
import { type FoundableChain, ines, jonas, lucia, samir, startFoundableChain } from "./foundable-chain.ts";

const DAY = 86_400;
const deployment = deploymentOf(31337);
let chain: FoundableChain;

before(async () => {
  chain = await startFoundableChain();
});

test("default: from deployment to self-rule, with all that the founding says", () =>
  chain.apart(async () => {
    const founding = await chain.founding();
    assert.equal(await bootstrap(chain.network, founding), true);
    const { problems, guardian } = await inspectPowers(chain.client, deployment);
    assert.deepEqual(problems, []);
    assert.match(guardian, new RegExp(`^Guardian: the key ${ines.address} may stop a proposal until 20`));

    const { client } = chain;
    const franchises = await readFranchisesFromLogs(client);
    assert.deepEqual(
      franchises.map(({ name, charter, owners }) => [name, charter, owners.length]),
      founding.franchises.map(({ name, charter, owners }) => [name, charter.digest, owners.length]),
    );
    const grants = (await readGrantsFromLogs(client)).reverse();
    assert.deepEqual(
      grants.map(({ account, amount }) => [account, amount]),
      founding.grants.map(({ account, amount }) => [account, amount]),
    );
    assert.deepEqual(
      (await readRoundsFromLogs(client)).map(({ total }) => total),
      [parseEther("1200")],
    );
    const limits = ["equityGrants", "equityRounds", "patronageEquity"] as const;
    const allowances = await Promise.all(limits.map((key) => readMintAllowance(client, { module: deployment[key] })));
    assert.deepEqual(
      allowances.map(({ limit }) => limit),
      ["2000000", "1000000", "500000"].map((text) => parseEther(text)),
    );
    assert.deepEqual(await readRate(client, { asset: zeroAddress }), { price: parseEther("0.0004"), share: 1_000n });
    // Two charters, and a round's page and header; each before the chain names it.
    assert.equal(chain.published.length, 4);
  }));

test("behavior: run again, nothing is sent", () =>
  chain.apart(async () => {
    await bootstrap(chain.network, await chain.founding());
    const { network, sent } = breaking(chain.network);
    assert.equal(await bootstrap(network, await chain.founding()), false);
    assert.equal(sent.length, 0);
  }));

type Proposal = { readonly id: bigint; readonly args: readonly [Hex[], bigint[], Hex[], string] };

async function propose(account: typeof jonas): Promise<Proposal> {
  const { client } = chain;
  const request = setRateRequest({
    patronageEquity: deployment.patronageEquity,
    asset: zeroAddress,
    rate: { price: 7n, share: 5n },
  });
  const args = [[request.address as Hex], [0n], [encodeFunctionData(request)], "Another rate"] as const;
  const call = { address: deployment.governor, abi: governorAbi, functionName: "propose", account } as const;
  const hash = await client.writeContract({ ...call, args });
  const { logs } = await client.waitForTransactionReceipt({ hash });
  const [created] = parseEventLogs({ abi: governorAbi, logs, eventName: "ProposalCreated" });
  assert.ok(created);
  return { id: created.args.proposalId, args: [[...args[0]], [...args[1]], [...args[2]], args[3]] };
}

test("behavior: afterwards both houses decide, and the timelock does it", () =>
  chain.apart(async () => {
    const { client } = chain;
    await bootstrap(chain.network, await chain.founding());
    const grant = { address: deployment.equityGrants, abi: equityGrantsAbi } as const;
    await client.writeContract({ ...grant, functionName: "claim", args: [1n], account: lucia });
    const token = { address: deployment.equityToken, abi: equityTokenAbi } as const;
    await client.writeContract({ ...token, functionName: "delegate", args: [lucia.address], account: lucia });
    const { id, args } = await propose(jonas);
    const pass = async (days: number) => {
      await client.increaseTime({ seconds: days * DAY + 1 });
      await client.mine({ blocks: 1 });
    };
    await pass(1);
    const governor = { address: deployment.governor, abi: governorAbi } as const;
    for (const account of [lucia, jonas, samir]) {
      await client.writeContract({ ...governor, functionName: "castVote", args: [id, 1], account });
    }
    await pass(5);
    const hashed = [args[0], args[1], args[2], keccak256(toBytes(args[3]))] as const;
    await client.writeContract({ ...governor, functionName: "queue", args: hashed, account: samir });
    assert.deepEqual((await inspectPowers(client, deployment)).problems, []);
    await pass(2);
    await client.writeContract({ ...governor, functionName: "execute", args: hashed, account: samir });
    assert.deepEqual(await readRate(client, { asset: zeroAddress }), { price: 7n, share: 5n });
  }));

test("error: a proposal that was made before the houses were complete stops the hand-over until it's cancelled", () =>
  chain.apart(async () => {
    const { client } = chain;
    const founding = await chain.founding();
    // Allowances, rates, grants, rounds, franchises.
    await assert.rejects(bootstrap(breaking(chain.network, 5).network, founding), /The power failed/);
    await client.increaseTime({ seconds: 2 });
    await client.mine({ blocks: 1 });
    const { args } = await propose(jonas);
    await assert.rejects(
      bootstrap(chain.network, founding),
      /^CommandError: Proposal \d+ was made before the network was complete, by 0x3C44.*The deployer keeps its powers/s,
    );
    const hashed = [args[0], args[1], args[2], keccak256(toBytes(args[3]))] as const;
    const governor = { address: deployment.governor, abi: governorAbi } as const;
    await client.writeContract({ ...governor, functionName: "cancel", args: hashed, account: ines });
    assert.equal(await bootstrap(chain.network, founding), true);
  }));

test("error: a power that somebody else was given stops the hand-over until it's taken back", () =>
  chain.apart(async () => {
    const { client } = chain;
    const manager = { address: deployment.accessManager, abi: accessManagerAbi } as const;
    await client.writeContract({ ...manager, functionName: "grantRole", args: [1n, jonas.address, 0] });
    const founding = await chain.founding();
    await assert.rejects(
      bootstrap(chain.network, founding),
      /The key 0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC has role 1 \(GRANTS\) of the access manager\.\nThe deployer keeps/,
    );
    const [isAdmin] = await client.readContract({
      ...manager,
      functionName: "hasRole",
      args: [0n, client.account.address],
    });
    assert.equal(isAdmin, true);
    await client.writeContract({ ...manager, functionName: "revokeRole", args: [1n, jonas.address] });
    assert.equal(await bootstrap(chain.network, founding), true);
  }));

test("error: another founding file than the one that was begun with", () =>
  chain.apart(async () => {
    await assert.rejects(bootstrap(breaking(chain.network, 5).network, await chain.founding()), /The power failed/);
    const renamed = await chain.founding((text) => ({
      ...text,
      franchises: text.franchises.map((each) => ({ ...each, name: `${each.name} two` })),
    }));
    await assert.rejects(
      bootstrap(chain.network, renamed),
      /Franchise 1 on the chain, “Tideline”, isn't franchises\[0\]/,
    );
    const dearer = await chain.founding((text) => ({
      ...text,
      grants: text.grants.map((each) => ({ ...each, amount: "1" })),
    }));
    await assert.rejects(bootstrap(chain.network, dearer), /Grant 1 on the chain, for 0x90F7.*isn't grants\[0\]/);
  }));

test("error: what only the chain can tell to be wrong, all at once, before anything is sent", async () => {
  const { network, sent } = breaking(chain.network);
  const wrong = await chain.founding((text) => ({
    ...text,
    governor: { ...text.governor, votingDelay: "2 days", guardian: null },
    franchises: text.franchises.map((each) => ({ ...each, owners: [...each.owners, deployment.governor] })).slice(0, 1),
    rates: [
      { asset: deployment.treasury, price: "1", sharePercent: 10 },
      { asset: chain.dollar, price: "0.0000001", sharePercent: 10 },
    ],
  }));
  await assert.rejects(bootstrap(network, wrong), ({ message }: Error) => {
    const lines = message.split("\n");
    assert.deepEqual(
      lines.map((line) => line.slice(0, 42)),
      [
        "governor.guardian.account: The founding fi",
        "governor.votingDelay: The founding file gi",
        "governor.guardianUntil: The founding file ",
        `franchises[0].owners[2]: ${deployment.governor}`,
        "rates[0].asset: There's no token at 0x5FbD",
        "rates[1].price: This asset has at most 6 d",
        "6 problems. Nothing was sent.",
      ].map((line) => line.slice(0, 42)),
    );
    return true;
  });
  assert.equal(sent.length, 0);
});

test("error: a key without power over the network", async () => {
  const stranger = { ...chain.network, deployer: jonas.address };
  await assert.rejects(bootstrap(stranger, await chain.founding()), /0x3C44.* has no power over this network/);
});
