import { governorAbi, timelockControllerAbi } from "@rizom/sdk";
import {
  type Address,
  concat,
  encodeAbiParameters,
  type Hex,
  isAddressEqual,
  keccak256,
  numberToHex,
  pad,
  stringToBytes,
  toBytes,
  zeroAddress,
  zeroHash,
} from "viem";
import { readContract } from "viem/actions";
import { eventsOf } from "./eventsOf.ts";
import { durationOf, type Inspection, listed, nameOf } from "./Inspection.ts";

const roleOf = (name: string) => keccak256(toBytes(name));
const ROLES = [
  [zeroHash, "DEFAULT_ADMIN", "treasury"],
  [roleOf("PROPOSER_ROLE"), "PROPOSER", "governor"],
  [roleOf("CANCELLER_ROLE"), "CANCELLER", "governor"],
  [roleOf("EXECUTOR_ROLE"), "EXECUTOR", "governor"],
] as const;

const labelOf = (role: Hex) => ROLES.find(([each]) => each === role)?.[1] ?? `role ${role}`;

async function membersOf(inspection: Inspection): Promise<Map<Hex, Address[]>> {
  const { client, deployment, block } = inspection;
  const call = { address: deployment.treasury, abi: timelockControllerAbi } as const;
  const granted = await eventsOf(inspection, { ...call, names: ["RoleGranted"] });
  const members = new Map<Hex, Address[]>(ROLES.map(([role]) => [role, []]));
  const candidates = new Map(granted.map(({ args }) => [`${args.role} ${args.account}`, args]));
  for (const { role, account } of candidates.values()) {
    const args = [role, account] as const;
    const isMember = await readContract(client, { ...call, functionName: "hasRole", args, blockNumber: block });
    if (isMember) members.set(role, [...(members.get(role) ?? []), account]);
  }
  return members;
}

/** The timelock administers itself; the governor alone proposes, cancels and executes. */
async function checkRoles(inspection: Inspection): Promise<void> {
  const { deployment, admin, fact, problem } = inspection;
  for (const [role, members] of await membersOf(inspection)) {
    const holder = ROLES.find(([each]) => each === role)?.[2];
    const isTolerated = (member: Address) => role === zeroHash && admin !== undefined && isAddressEqual(member, admin);
    const others = members.filter(
      (member) => !isTolerated(member) && !(holder && isAddressEqual(member, deployment[holder])),
    );
    fact(
      `Timelock, ${labelOf(role)}`,
      holder === "treasury" && members.length === 1 ? "the timelock itself" : await listed(inspection, members),
    );
    if (others.some((other) => isAddressEqual(other, zeroAddress)))
      problem(`Anybody is ${labelOf(role)} of the timelock.`);
    const known = others.filter((other) => !isAddressEqual(other, zeroAddress));
    if (known.length > 0) problem(`${await listed(inspection, known)} is ${labelOf(role)} of the timelock.`);
    if (holder && !members.some((member) => isAddressEqual(member, deployment[holder]))) {
      problem(`${nameOf(holder)} isn't ${labelOf(role)} of the timelock, so that nobody is.`);
    }
  }
}

async function checkRoleAdmins(inspection: Inspection): Promise<void> {
  const { client, deployment, block, problem } = inspection;
  const call = { address: deployment.treasury, abi: timelockControllerAbi, blockNumber: block } as const;
  const changes = await eventsOf(inspection, { ...call, names: ["RoleAdminChanged"] });
  for (const role of new Set(changes.map(({ args }) => args.role))) {
    const found = await readContract(client, { ...call, functionName: "getRoleAdmin", args: [role] });
    if (found !== zeroHash) problem(`${labelOf(role)} of the timelock is given and taken by ${labelOf(found)}.`);
  }
}

/** What the timelock calls the operation of a proposal: as GovernorTimelockControl computes it. */
function operationOf(
  governor: Address,
  {
    targets,
    values,
    calldatas,
    description,
  }: { targets: readonly Address[]; values: readonly bigint[]; calldatas: readonly Hex[]; description: string },
): Hex {
  const bytes20 = pad(governor, { dir: "right", size: 32 });
  const salt = numberToHex(BigInt(bytes20) ^ BigInt(keccak256(stringToBytes(description))), { size: 32 });
  const types = ["address[]", "uint256[]", "bytes[]", "bytes32", "bytes32"].map((type) => ({ type }));
  return keccak256(concat([encodeAbiParameters(types, [targets, values, calldatas, zeroHash, salt])]));
}

/** Whatever waits in the timelock was queued by the governor. */
async function checkOperations(inspection: Inspection): Promise<void> {
  const { client, deployment, block, fact, problem } = inspection;
  const { governor, treasury } = deployment;
  const call = { address: treasury, abi: timelockControllerAbi, blockNumber: block } as const;
  const scheduled = await eventsOf(inspection, { ...call, names: ["CallScheduled"] });
  const proposals = await eventsOf(inspection, { address: governor, abi: governorAbi, names: ["ProposalCreated"] });
  const known = new Set(proposals.map(({ args }) => operationOf(governor, args)));
  let waiting = 0;
  for (const id of new Set(scheduled.map(({ args }) => args.id))) {
    if (!(await readContract(client, { ...call, functionName: "isOperationPending", args: [id] }))) continue;
    waiting++;
    if (!known.has(id)) problem(`Operation ${id} waits in the timelock, and no proposal queued it.`);
  }
  const delay = await readContract(client, { ...call, functionName: "getMinDelay" });
  fact("Timelock, delay", `${durationOf(delay)} from queueing to execution; ${waiting} waiting`);
}

/** Who holds the treasury, and through it everything else. */
export async function checkTimelock(inspection: Inspection): Promise<void> {
  await checkRoles(inspection);
  await checkRoleAdmins(inspection);
  await checkOperations(inspection);
}
