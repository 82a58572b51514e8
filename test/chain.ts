import hre, { network } from "hardhat";

/** What counting coverage adds to a transaction at most: it calls a counter at every statement. */
export const COVERAGE_GAS = hre.globalOptions.coverage ? 20_000n : 0n;

// One chain in this process for all test files; every test starts from a snapshot (`loadFixture`).
// A transaction brings as much gas as one may (EIP-7825), at a price far above the base fee: to estimate the one and to ask
// for the other takes nearly as long as to send it.
const connection = await network.create({ override: { gas: 2n ** 24n, gasPrice: 10n ** 10n } });
answerOnce(connection.provider, "eth_chainId");
export const { viem, networkHelpers } = connection;
export const { loadFixture } = networkHelpers;
export const publicClient = await viem.getPublicClient();

/** What never changes, but is asked before each transaction. */
function answerOnce(provider: { request: (question: { method: string }) => Promise<unknown> }, method: string) {
  const ask = provider.request.bind(provider);
  let known: Promise<unknown> | undefined;
  provider.request = (question) => {
    if (question.method !== method) return ask(question);
    known ??= ask(question);
    return known;
  };
}

/** Wallets by what they do in the tests. */
export const people = await namePeople();

async function namePeople() {
  const [deployer, controller, manager, treasury, alice, bob, carol, payer, stranger, dora, steward] =
    await viem.getWalletClients();
  if (!deployer || !controller || !manager || !treasury || !alice || !bob || !carol || !payer || !stranger) {
    throw new Error("The test chain must have at least nine accounts.");
  }
  if (!dora || !steward) throw new Error("The test chain must have at least eleven accounts.");
  return { deployer, controller, manager, treasury, alice, bob, carol, payer, stranger, dora, steward };
}

export type Person = (typeof people)["alice"];
