import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import {
  type Abi,
  type Address,
  encodeAbiParameters,
  type Hex,
  keccak256,
  parseEventLogs,
  toHex,
  zeroHash,
} from "viem";
import { gasOf, viem } from "./ledger.ts";

const ARTIFACTS = "@ethereum-attestation-service/eas-contracts/artifacts/contracts";
const EACH = 10n;

type Figures = Record<string, bigint>;

const publicClient = await viem.getPublicClient();
const [wallet, subject] = await viem.getWalletClients();
if (!wallet || !subject) throw new Error("The chain has too few accounts.");

/** A contract as it was compiled for the package. */
async function deploy(name: string, args: Address[]) {
  if (!wallet) throw new Error("The chain has too few accounts.");
  const path = createRequire(import.meta.url).resolve(`${ARTIFACTS}/${name}.sol/${name}.json`);
  const { abi, bytecode } = JSON.parse(await readFile(path, "utf8")) as { abi: Abi; bytecode: Hex };
  const hash = await wallet.deployContract({ abi, bytecode, args });
  const { contractAddress } = await publicClient.waitForTransactionReceipt({ hash });
  const address = contractAddress as Address; // a deployment's receipt has one
  const send = (functionName: string, sent: unknown[]) =>
    wallet.writeContract({ address, abi, functionName, args: sent });
  return { abi, address, send };
}

/** An engagement, an outcome with marks, and a digest: 96 bytes. */
function requestData(number: number) {
  const data = encodeAbiParameters(
    [{ type: "uint256" }, { type: "uint256" }, { type: "bytes32" }],
    [1n, (1n << 32n) | 0x72800n, keccak256(toHex(`attestation ${number}`))],
  );
  return {
    recipient: subject?.account.address as Address,
    expirationTime: 0n,
    revocable: true,
    refUID: zeroHash,
    data,
    value: 0n,
  };
}

/** What EAS needs for the same, without any check of who may. */
export async function measureEas(): Promise<Figures> {
  const schemas = await deploy("SchemaRegistry", []);
  const eas = await deploy("EAS", [schemas.address]);
  const registered = await schemas.send("register", [
    "uint256 engagement, uint256 outcomeAndMarks, bytes32 digest",
    "0x0000000000000000000000000000000000000000",
    true,
  ]);
  const { logs } = await publicClient.waitForTransactionReceipt({ hash: registered });
  const schema = (logs[0]?.topics[1] ?? zeroHash) as Hex; // `Registered`: its first topic is the schema's name
  // The first one makes what all share warm.
  await gasOf(eas.send("attest", [{ schema, data: requestData(0) }]));
  const hash = await eas.send("attest", [{ schema, data: requestData(1) }]);
  const single = await gasOf(Promise.resolve(hash));
  const receipt = await publicClient.getTransactionReceipt({ hash });
  const [attested] = parseEventLogs({ abi: eas.abi, logs: receipt.logs, eventName: "Attested" });
  const { uid } = (attested as unknown as { args: { uid: Hex } }).args; // the ABI is read from a file: it has no types
  const many = Array.from({ length: 10 }, (_, n) => requestData(n + 2));
  const batch = await gasOf(eas.send("multiAttest", [[{ schema, data: many }]]));
  return {
    "peer.eas.attest.single": single,
    "peer.eas.attest.batch10.each": batch / EACH,
    "peer.eas.attest.revoke": await gasOf(eas.send("revoke", [{ schema, data: { uid, value: 0n } }])),
  };
}
