import { existsSync, readFileSync } from "node:fs";
import { createHardhatRuntimeEnvironment } from "hardhat/hre";
import {
  type Abi,
  type Account,
  createTestClient,
  custom,
  getAddress,
  type Hex,
  publicActions,
  walletActions,
} from "viem";
import { mnemonicToAccount } from "viem/accounts";
import { hardhat } from "viem/chains";

const MNEMONIC = "test test test test test test test test test test test junk";
const artifacts = new URL("../../../artifacts/", import.meta.url);

/** An account of the local chain, which signs by itself. */
export const accountOf = (addressIndex: number): Account => mnemonicToAccount(MNEMONIC, { addressIndex });

function artifactOf(path: string): { abi: Abi; bytecode: Hex } {
  const file = new URL(path, artifacts);
  if (!existsSync(file)) throw new Error(`There is no ${path}. Run \`npx hardhat build\` first.`);
  return JSON.parse(readFileSync(file, "utf8"));
}

/** A fresh chain in this process, with Rizom's contracts deployed in the order in which Ignition does it. */
export async function startLocalChain() {
  const hre = await createHardhatRuntimeEnvironment({
    networks: { sdk: { type: "edr-simulated", chainId: hardhat.id, chainType: "l1" } },
  });
  const { provider } = await hre.network.connect("sdk");
  const deployer = accountOf(0);
  const client = createTestClient({
    chain: hardhat,
    mode: "hardhat",
    transport: custom(provider as Parameters<typeof custom>[0]),
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

  const timelock = "@openzeppelin/contracts/governance/TimelockController.sol/TimelockController.json";
  const treasury = await deploy(timelock, [0n, [], [], deployer.address]);
  const factory = await deploy("contracts/revenue/RevenueSplitFactory.sol/RevenueSplitFactory.json", [treasury]);
  const dollar = await deploy("contracts/local/TestDollar.sol/TestDollar.json", []);
  return { client, treasury, factory, dollar, deploy };
}
