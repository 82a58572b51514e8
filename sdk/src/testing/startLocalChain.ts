import { existsSync, readFileSync } from "node:fs";
import { createHardhatRuntimeEnvironment } from "hardhat/hre";
import {
  type Abi,
  type Account,
  type Address,
  bytesToHex,
  createTestClient,
  custom,
  getAddress,
  type Hex,
  parseEther,
  publicActions,
  walletActions,
  zeroAddress,
} from "viem";
import { mnemonicToAccount, privateKeyToAccount } from "viem/accounts";
import { hardhat } from "viem/chains";
import { powersRequest } from "./powersRequest.ts";

const MNEMONIC = "test test test test test test test test test test test junk";
const artifacts = new URL("../../../artifacts/", import.meta.url);

const DAY = 86_400n;

/** As Ignition gives them, without a guardian. */
const GOVERNOR_SETTINGS = {
  votingDelay: DAY,
  votingPeriod: 5n * DAY,
  lateQuorumExtension: 2n * DAY,
  proposalThreshold: parseEther("1000"),
  equityQuorum: 10n,
  franchiseQuorum: 50n,
  guardian: zeroAddress,
  guardianUntil: 0n,
};

/** Getting from words to keys is slow on purpose: it's done once. */
const keys = mnemonicToAccount(MNEMONIC, { path: "m/44'/60'/0'/0" }).getHdKey();

/** An account of the local chain, which signs by itself. */
export function accountOf(index: number): Account {
  const { privateKey } = keys.deriveChild(index);
  if (!privateKey) throw new Error("It has one: it comes from one that has.");
  return privateKeyToAccount(bytesToHex(privateKey));
}

function artifactOf(path: string): { abi: Abi; bytecode: Hex } {
  const file = new URL(path, artifacts);
  if (!existsSync(file)) throw new Error(`There is no ${path}. Run \`npx hardhat build\` first.`);
  return JSON.parse(readFileSync(file, "utf8"));
}

/**
 * A fresh chain in this process, with Rizom's contracts deployed in the order in which Ignition does it.
 * @param options.treasuryDelay Seconds
 * @param options.guardian Who may cancel proposals, and until when
 */
export async function startLocalChain({
  treasuryDelay = 0n,
  ...guardian
}: {
  readonly treasuryDelay?: bigint;
  readonly guardian?: Address;
  readonly guardianUntil?: bigint;
} = {}) {
  const hre = await createHardhatRuntimeEnvironment({
    networks: { sdk: { type: "edr-simulated", chainId: hardhat.id, chainType: "l1" } },
  });
  const { provider } = await hre.network.connect("sdk");
  const deployer = accountOf(0);
  const client = createTestClient({
    chain: hardhat,
    mode: "hardhat",
    // A refusal is an answer: asking again takes a second and gives the same.
    transport: custom(provider as Parameters<typeof custom>[0], { retryCount: 0 }),
    account: deployer,
    pollingInterval: 10,
  })
    .extend(publicActions)
    .extend(walletActions);

  async function deploy(path: string, args: readonly unknown[]) {
    const hash = await client.deployContract({ ...artifactOf(path), args, account: deployer });
    const { contractAddress } = await client.waitForTransactionReceipt({ hash });
    if (!contractAddress) throw new Error(`${path} wasn't deployed.`);
    return getAddress(contractAddress);
  }

  const own = (path: string, args: readonly unknown[]) =>
    deploy(`contracts/${path}.sol/${path.slice(path.indexOf("/") + 1)}.json`, args);
  const library = "@openzeppelin/contracts";
  const timelock = `${library}/governance/TimelockController.sol/TimelockController.json`;
  const treasury = await deploy(timelock, [treasuryDelay, [], [], deployer.address]);
  const factory = await own("revenue/RevenueSplitFactory", [treasury]);
  const manager = `${library}/access/manager/AccessManager.sol/AccessManager.json`;
  const accessManager = await deploy(manager, [deployer.address]);
  const equityToken = await own("equity/EquityToken", [accessManager]);
  const equityGrants = await own("equity/EquityGrants", [accessManager, equityToken]);
  const equityRounds = await own("equity/EquityRounds", [accessManager, equityToken]);
  const patronageEquity = await own("equity/PatronageEquity", [accessManager, equityToken, factory]);
  const franchiseRegistry = await own("franchise/FranchiseRegistry", [accessManager, factory, patronageEquity]);
  const settings = { ...GOVERNOR_SETTINGS, ...guardian };
  const governor = await own("governance/RizomGovernor", [equityToken, franchiseRegistry, treasury, settings]);
  const engagements = await own("engagement/Engagements", [franchiseRegistry]);
  const attestationRegistry = await own("reputation/AttestationRegistry", [engagements]);
  const equity = { accessManager, equityToken, equityGrants, equityRounds, patronageEquity };
  await client.waitForTransactionReceipt({ hash: await client.writeContract(powersRequest(equity)) });
  const dollar = await own("local/TestDollar", []);
  const parts = { ...equity, franchiseRegistry, governor, engagements, attestationRegistry };
  return { client, treasury, factory, ...parts, dollar, deploy };
}
