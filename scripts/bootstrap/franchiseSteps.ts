import { admitFranchiseRequest, franchiseRegistryAbi, ROLES } from "@rizom/sdk";
import { type Address, isAddressEqual } from "viem";
import { CommandError } from "../command/CommandError.ts";
import type { FoundingFranchise } from "../founding/Founding.ts";
import { eventsOf } from "../powers/eventsOf.ts";
import { missingAllowances } from "./allowances.ts";
import { atOnce, roleRequest } from "./atOnce.ts";
import { hasManagerRole } from "./holds.ts";
import type { Network } from "./Network.ts";
import { pagesOf } from "./pagesOf.ts";
import type { Step } from "./Step.ts";

const GAS_OF_A_FRANCHISE = 250_000;
const GAS_OF_AN_OWNER = 80_000;

type Admitted = { readonly name: string; readonly charter: string; readonly owners: readonly Address[] };

/** Franchises with which the network was founded so far, as they were admitted. */
async function readAdmitted({ client, deployment }: Network): Promise<Admitted[]> {
  const call = { address: deployment.franchiseRegistry, abi: franchiseRegistryAbi } as const;
  const everything = { client, deployment, block: undefined };
  const events = await eventsOf(everything, { ...call, names: ["FranchiseAdmitted", "OwnerAdded"] });
  return events.flatMap((admission) => {
    if (admission.eventName !== "FranchiseAdmitted") return [];
    const { franchiseId, name, charter } = admission.args;
    const owners = events.flatMap((added) =>
      added.eventName === "OwnerAdded" &&
      added.args.franchiseId === franchiseId &&
      added.transactionHash === admission.transactionHash
        ? [added.args.account]
        : [],
    );
    return [{ name, charter, owners }];
  });
}

function isSame(found: Admitted, wanted: FoundingFranchise | undefined): boolean {
  return (
    wanted !== undefined &&
    found.name === wanted.name &&
    found.charter === wanted.charter.digest &&
    found.owners.length === wanted.owners.length &&
    wanted.owners.every((owner, place) => isAddressEqual(owner, found.owners[place] ?? "0x"))
  );
}

/** All in one transaction if that fits, so that no franchise is ever alone in its house. */
export const franchises: Step = {
  title: "Franchises",
  async missing(network, { franchises: wanted }) {
    const { accessManager, franchiseRegistry } = network.deployment;
    const found = await readAdmitted(network);
    for (const [index, franchise] of found.entries()) {
      if (isSame(franchise, wanted[index])) continue;
      throw new CommandError(
        `Franchise ${index + 1} on the chain, “${franchise.name}”, isn't franchises[${index}] of the founding file. Go on with the file that it was begun with.`,
      );
    }
    const gasOf = ({ owners }: FoundingFranchise) => GAS_OF_A_FRANCHISE + owners.length * GAS_OF_AN_OWNER;
    return pagesOf(wanted.slice(found.length), gasOf).map((page) =>
      atOnce(
        accessManager,
        page.map(({ name, charter, owners }) =>
          admitFranchiseRequest({ franchiseRegistry, name, charter: charter.digest, owners }),
        ),
      ),
    );
  },
};

/** From here on owners recognise splits, and what is earned there brings equity. */
export const recognition: Step = {
  title: "Recognition of splits by franchises",
  async missing(network, { allowances: { patronage } }) {
    const { accessManager, franchiseRegistry, patronageEquity } = network.deployment;
    const requests = await missingAllowances(network, [[patronageEquity, patronage]]);
    const held = { role: ROLES.recognition, account: franchiseRegistry };
    if (!(await hasManagerRole(network, held))) requests.push(roleRequest(accessManager, "grantRole", held));
    return requests.length === 0 ? [] : [atOnce(accessManager, requests)];
  },
};
