import { ADMIN_ROLE, ROLES, timelockControllerAbi } from "@rizom/sdk";
import { zeroHash } from "viem";
import { atOnce, roleRequest } from "./atOnce.ts";
import { GOVERNOR_ROLES, hasManagerRole, hasTimelockRole, readAdminships } from "./holds.ts";
import type { Request } from "./Network.ts";
import type { Step } from "./Step.ts";

/** The governor, and nobody else, proposes to the timelock, cancels there and executes. */
export const governorInTimelock: Step = {
  title: "The governor in the timelock",
  async missing(network) {
    const { treasury, governor } = network.deployment;
    const requests: Request[] = [];
    for (const role of GOVERNOR_ROLES) {
      if (await hasTimelockRole(network, role, governor)) continue;
      const call = { address: treasury, abi: timelockControllerAbi, functionName: "grantRole" } as const;
      requests.push({ ...call, args: [role, governor] });
    }
    return requests;
  },
};

/** The timelock may do all that proposals may ask for. */
export const timelockInManager: Step = {
  title: "The timelock as admin, for grants and for rounds",
  async missing(network) {
    const { accessManager, treasury } = network.deployment;
    const requests: Request[] = [];
    for (const role of [ROLES.grants, ROLES.rounds, ADMIN_ROLE]) {
      const held = { role, account: treasury };
      if (!(await hasManagerRole(network, held))) requests.push(roleRequest(accessManager, "grantRole", held));
    }
    return requests.length === 0 ? [] : [atOnce(accessManager, requests)];
  },
};

/** The deployer gives up the last that it is. It can't be undone, so `verifyGovernance` comes before it. */
export const handOver: Step = {
  title: "The deployer's last powers",
  async missing(network) {
    const { deployer, deployment } = network;
    const { accessManager, treasury } = deployment;
    const holds = await readAdminships(network);
    const requests: Request[] = [];
    if (holds.manager)
      requests.push(roleRequest(accessManager, "renounceRole", { role: ADMIN_ROLE, account: deployer }));
    if (holds.timelock) {
      const call = { address: treasury, abi: timelockControllerAbi, functionName: "renounceRole" } as const;
      requests.push({ ...call, args: [zeroHash, deployer] });
    }
    return requests;
  },
};
