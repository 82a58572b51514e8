import { type Address, getAddress, type Hex, isAddressEqual, slice } from "viem";
import { getCode } from "viem/actions";
import { type Artifact, readArtifact } from "./artifacts.ts";
import type { Inspection } from "./Inspection.ts";
import { isBuilt } from "./isBuilt.ts";

const FOLDER = "contracts/engagement";

/** All addresses that a constructor filled in, at whatever place. */
function filledIn(code: Hex, { immutableReferences = {} }: Artifact): Address[] {
  const places = Object.values(immutableReferences).flat();
  // The last 20 of 32 bytes: ours fill in nothing but addresses.
  return places.map(({ start, length }) => getAddress(slice(code, start + length - 20, start + length)));
}

const differing = (addresses: readonly Address[], ...known: readonly Address[]) =>
  addresses.find((address) => !known.some((each) => isAddressEqual(each, address)));

/**
 * What holds the money of engagements is what this repository builds, and obeys nobody but their contract. No function
 * tells where its code is, so it's read out of the contract's own, whose code was found to be ours but for such addresses.
 */
export async function checkEscrow(inspection: Inspection): Promise<void> {
  const { client, deployment, block, fact, problem } = inspection;
  const { engagements, franchiseRegistry } = deployment;
  const codeAt = async (address: Address): Promise<Hex> =>
    (await getCode(client, { address, blockNumber: block })) ?? "0x";
  const known = filledIn(await codeAt(engagements), readArtifact(`${FOLDER}/Engagements.sol/Engagements.json`));
  const escrow = differing(known, franchiseRegistry) ?? engagements;
  const other = differing(known, franchiseRegistry, escrow);
  if (other !== undefined) return problem(`The engagements contract knows of ${other}, which isn't its escrows' code.`);
  const artifact = readArtifact(`${FOLDER}/Escrow.sol/Escrow.json`);
  if (!(await isBuilt(inspection, escrow, artifact)))
    return problem(`The escrows' code at ${escrow} isn't what this repository builds.`);
  const master = differing(filledIn(await codeAt(escrow), artifact), engagements);
  if (master !== undefined) return problem(`The escrows obey ${master}, not the engagements contract.`);
  fact("Escrows", "obey the engagements contract, which has no owner");
}
