import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Abi, Address } from "viem";
import { hashPacked, leavesOf, treeOf } from "./allocations.ts";
import { gasOf, networkHelpers, viem } from "./ledger.ts";

const ONE = 10n ** 18n;
const DAY = 86_400n;

type Figures = Record<string, bigint>;

const [deployer, alice] = await twoWallets();
const publicClient = await viem.getPublicClient();
const holder = alice.account.address;

async function twoWallets() {
  const [a, b] = await viem.getWalletClients();
  if (!a || !b) throw new Error("The chain has too few accounts.");
  return [a, b] as const;
}

type Token = Awaited<ReturnType<typeof deployToken>>;

/** A plain OpenZeppelin ERC-20, which has no votes, and of which the holder has some. */
async function deployToken() {
  const token = await viem.deployContract("SoundToken", [18]);
  await gasOf(token.write.mint([deployer.account.address, 10n ** 30n]));
  await gasOf(token.write.mint([holder, ONE]));
  return token;
}

async function measurePlain(token: Token): Promise<Figures> {
  const mint = await gasOf(token.write.mint([holder, ONE]));
  return { "peer.erc20.mint": mint, "peer.erc20.transfer": await gasOf(token.write.transfer([holder, ONE])) };
}

/** A grant there is a contract of its own, which is deployed and filled. */
async function measureVestingWallet(token: Token): Promise<Figures> {
  const start = BigInt(await networkHelpers.time.latest());
  const { contract: wallet, deploymentTransaction } = await viem.sendDeploymentTransaction("PeerVestingWallet", [
    holder,
    start,
    730n * DAY,
  ]);
  const deployed = await gasOf(Promise.resolve(deploymentTransaction.hash));
  const filled = await gasOf(token.write.transfer([wallet.address, 1_200n * ONE]));
  const release = async () => {
    await networkHelpers.time.increase(30n * DAY);
    return gasOf(wallet.write.release([token.address], { account: alice.account }));
  };
  await release();
  return { "peer.oz49.vestingWallet.create": deployed + filled, "peer.oz49.vestingWallet.release": await release() };
}

/** Uniswap's distributor, as it was compiled. */
async function measureUniswap(token: Token, count: number): Promise<bigint> {
  const path = createRequire(import.meta.url).resolve("@uniswap/merkle-distributor/build/MerkleDistributor.json");
  const { abi, bytecode } = JSON.parse(await readFile(path, "utf8")) as { abi: Abi; bytecode: string };
  const places = [7, 8, 9];
  const { root, allocations } = treeOf(leavesOf(count, holder, places, 25n * ONE), hashPacked, places);
  const hash = await deployer.deployContract({
    abi,
    bytecode: `0x${bytecode.replace(/^0x/, "")}`,
    args: [token.address, root],
  });
  const { contractAddress } = await publicClient.waitForTransactionReceipt({ hash });
  const address = contractAddress as Address;
  await gasOf(token.write.transfer([address, 1_000n * ONE]));
  let gas = 0n;
  for (const { index, account, amount, proof } of allocations) {
    const args = [index, account, amount, proof];
    gas = await gasOf(alice.writeContract({ address, abi, functionName: "claim", args }));
  }
  return gas;
}

/** What peers need for the same, on the same chain. */
export async function measurePeers(): Promise<Figures> {
  const token = await deployToken();
  return {
    ...(await measurePlain(token)),
    ...(await measureVestingWallet(token)),
    "peer.uniswap.merkle.1024": await measureUniswap(token, 1_024),
    "peer.uniswap.merkle.65536": await measureUniswap(token, 65_536),
  };
}
