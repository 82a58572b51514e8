import { accessManagerAbi } from "@rizom/sdk";
import { type Address, isAddressEqual } from "viem";
import { readContract } from "viem/actions";
import { EQUITY_ROLES } from "../ignition/modules/equityRoles.ts";
import { readTie } from "./checkTies.ts";
import { eventsOf } from "./eventsOf.ts";
import { type ContractKey, type Inspection, listed, nameOf } from "./Inspection.ts";

const ADMIN = 0n;
const LABELS = new Map([[ADMIN, "ADMIN"], ...EQUITY_ROLES.map(({ role, label }) => [role, label] as const)]);
const HOLDERS: readonly (readonly [role: bigint, holder: ContractKey])[] = [
  [0n, "treasury"],
  [1n, "treasury"],
  [2n, "treasury"],
  [3n, "franchiseRegistry"],
];

const roleName = (role: bigint) => {
  const label = LABELS.get(role);
  return label === undefined ? `role ${role}` : `role ${role} (${label})`;
};

/** Who was ever given a role, and has it now or will from some day on. */
async function membersOf(inspection: Inspection): Promise<Map<bigint, Address[]>> {
  const { client, deployment, block } = inspection;
  const call = { address: deployment.accessManager, abi: accessManagerAbi } as const;
  const granted = await eventsOf(inspection, { ...call, names: ["RoleGranted"] });
  const members = new Map<bigint, Address[]>([...LABELS.keys()].map((role) => [role, []]));
  const candidates = new Map(granted.map(({ args }) => [`${args.roleId} ${args.account}`, args]));
  for (const { roleId, account } of candidates.values()) {
    const args = [roleId, account] as const;
    const [since] = await readContract(client, { ...call, functionName: "getAccess", args, blockNumber: block });
    if (since !== 0) members.set(roleId, [...(members.get(roleId) ?? []), account]);
  }
  return members;
}

/** Roles are held by the contracts that should hold them, and by nobody else. */
async function checkMembers(inspection: Inspection): Promise<void> {
  const { deployment, admin, fact, problem } = inspection;
  for (const [role, members] of await membersOf(inspection)) {
    const holder = HOLDERS.find(([each]) => each === role)?.[1];
    fact(`Access manager, ${roleName(role)}`, await listed(inspection, members));
    const isTolerated = (member: Address) => role === ADMIN && admin !== undefined && isAddressEqual(member, admin);
    const others = members.filter(
      (member) => !isTolerated(member) && !(holder && isAddressEqual(member, deployment[holder])),
    );
    if (others.length > 0) problem(`${await listed(inspection, others)} has ${roleName(role)} of the access manager.`);
    if (holder && !members.some((member) => isAddressEqual(member, deployment[holder]))) {
      problem(`${nameOf(holder)} hasn't ${roleName(role)} of the access manager, so that nobody can use it.`);
    }
  }
}

/** Roles are given and taken by the admin alone, and nobody else may cancel what was scheduled. */
async function checkRoleSettings(inspection: Inspection): Promise<void> {
  const { client, deployment, block, problem } = inspection;
  const call = { address: deployment.accessManager, abi: accessManagerAbi, blockNumber: block } as const;
  const changes = await eventsOf(inspection, { ...call, names: ["RoleAdminChanged", "RoleGuardianChanged"] });
  for (const role of new Set(changes.map(({ args }) => args.roleId))) {
    const admin = await readContract(client, { ...call, functionName: "getRoleAdmin", args: [role] });
    const guardian = await readContract(client, { ...call, functionName: "getRoleGuardian", args: [role] });
    if (admin !== ADMIN) problem(`${roleName(role)} of the access manager is given and taken by ${roleName(admin)}.`);
    if (guardian !== ADMIN) problem(`${roleName(guardian)} may cancel what ${roleName(role)} has scheduled.`);
  }
}

/** Each restricted function belongs to the role that it should belong to. */
async function checkFunctions(inspection: Inspection): Promise<void> {
  const { client, deployment, block, fact, problem } = inspection;
  const call = { address: deployment.accessManager, abi: accessManagerAbi, blockNumber: block } as const;
  const told = await eventsOf(inspection, { ...call, names: ["TargetFunctionRoleUpdated"] });
  const keyOf = (target: Address, selector: string) => `${target} ${selector}`.toLowerCase();
  const wanted = new Map(
    EQUITY_ROLES.flatMap(({ role, contract, selectors }) => {
      const key = `${contract[0]?.toLowerCase()}${contract.slice(1)}` as ContractKey; // As the SDK calls them.
      return selectors.map((selector) => [
        keyOf(deployment[key], selector),
        { target: deployment[key], selector, role },
      ]);
    }),
  );
  const all = new Map([
    ...told.map(({ args }) => [keyOf(args.target, args.selector), { ...args, role: ADMIN }] as const),
    ...wanted,
  ]);
  for (const { target, selector, role } of all.values()) {
    const found = await readContract(client, {
      ...call,
      functionName: "getTargetFunctionRole",
      args: [target, selector],
    });
    if (found !== role)
      problem(`Function ${selector} of ${target} belongs to ${roleName(found)}, not to ${roleName(role)}.`);
  }
  fact("Restricted functions", `${wanted.size} belong to roles 1 to 3, all others to role 0`);
}

const MANAGED = ["equityToken", "equityGrants", "equityRounds", "patronageEquity", "franchiseRegistry"] as const;

/** Every managed contract asks this access manager, is open, and obeys its admin at once. */
async function checkTargets(inspection: Inspection): Promise<void> {
  const { client, deployment, block, fact, problem } = inspection;
  const call = { address: deployment.accessManager, abi: accessManagerAbi, blockNumber: block } as const;
  for (const key of MANAGED) {
    const args = [deployment[key]] as const;
    const authority = await readTie(inspection, args[0], "authority");
    if (!isAddressEqual(authority, deployment.accessManager)) {
      problem(`${nameOf(key)} obeys ${authority} and not the network's access manager.`);
    }
    const delay = await readContract(client, { ...call, functionName: "getTargetAdminDelay", args });
    if (delay !== 0) problem(`The admin's changes to ${nameOf(key)} take ${delay} seconds more.`);
    if (await readContract(client, { ...call, functionName: "isTargetClosed", args }))
      problem(`${nameOf(key)} is closed.`);
  }
  fact("Managed contracts", `${MANAGED.length} obey the access manager, are open, and have no delay of their own`);
}

/** Who holds which power over equity and franchises. */
export async function checkManager(inspection: Inspection): Promise<void> {
  await checkMembers(inspection);
  await checkRoleSettings(inspection);
  await checkFunctions(inspection);
  await checkTargets(inspection);
}
