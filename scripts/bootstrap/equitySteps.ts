import {
  createGrantsRequest,
  openRoundRequest,
  ROLES,
  readGrantsFromLogs,
  readRate,
  readReservation,
  setRateRequest,
} from "@rizom/sdk";
import { isAddressEqual } from "viem";
import { CommandError } from "../command/CommandError.ts";
import { missingAllowances } from "./allowances.ts";
import { atOnce, inRole } from "./atOnce.ts";
import { listOf } from "./documents.ts";
import { pagesOf } from "./pagesOf.ts";
import { ratesOf } from "./ratesOf.ts";
import type { Step } from "./Step.ts";

const GAS_OF_A_GRANT = 100_000;
const GAS_OF_A_ROUND = 200_000;

/** What grants and rounds may mint. Patronage follows when there are franchises. */
export const allowances: Step = {
  title: "Mint allowances of grants and rounds",
  async missing(network, { allowances: { grants, rounds } }) {
    const { accessManager, equityGrants, equityRounds } = network.deployment;
    const wanted = [
      [equityGrants, grants],
      [equityRounds, rounds],
    ] as const;
    const requests = await missingAllowances(network, wanted);
    return requests.length === 0 ? [] : [atOnce(accessManager, requests)];
  },
};

export const rates: Step = {
  title: "Patronage rates",
  async missing({ client, deployment: { accessManager, patronageEquity } }, founding) {
    const requests = [];
    // What can't be was told before the first step.
    for (const { asset, rate } of await ratesOf(client, founding, () => {})) {
      const found = await readRate(client, { asset, patronageEquity });
      if (found.price !== rate.price || found.share !== rate.share) {
        requests.push(setRateRequest({ patronageEquity, asset, rate }));
      }
    }
    return requests.length === 0 ? [] : [atOnce(accessManager, requests)];
  },
};

export const grants: Step = {
  title: "Grants",
  async missing({ client, deployment: { accessManager, equityGrants }, deployer }, { grants: wanted }) {
    const found = (await readGrantsFromLogs(client, { equityGrants })).reverse();
    for (const [index, { account, granted, start, cliff, scheduledEnd }] of found.entries()) {
      const grant = wanted[index];
      const isSame =
        grant !== undefined &&
        isAddressEqual(grant.account, account) &&
        grant.amount === granted &&
        grant.start === start &&
        grant.cliff === cliff &&
        grant.end === scheduledEnd;
      if (isSame) continue;
      throw new CommandError(
        `Grant ${index + 1} on the chain, for ${account}, isn't grants[${index}] of the founding file. Go on with the file that it was begun with.`,
      );
    }
    return pagesOf(wanted.slice(found.length), () => GAS_OF_A_GRANT).map((page) =>
      inRole(accessManager, deployer, ROLES.grants, [createGrantsRequest({ equityGrants, grants: page })]),
    );
  },
};

export const rounds: Step = {
  title: "Rounds",
  async missing(network, founding) {
    const { client, deployment, deployer } = network;
    const { accessManager, equityRounds } = deployment;
    const requests = [];
    for (const round of founding.rounds) {
      const { root, digest, total } = await listOf(network, round);
      if ((await readReservation(client, { key: root })) !== null) continue;
      requests.push(openRoundRequest({ equityRounds, root, digest, total, deadline: round.deadline }));
    }
    return pagesOf(requests, () => GAS_OF_A_ROUND).map((page) => inRole(accessManager, deployer, ROLES.rounds, page));
  },
};
