import { type Address, type Client, isAddressEqual } from "viem";
import type { LogWindow } from "../chain/readLogs.ts";
import type { EngagementsOption } from "../engagement/engagementsOf.ts";
import { readEngagementFromLogs } from "../engagement/readEngagementFromLogs.ts";
import { readEngagementsFromLogs } from "../engagement/readEngagementsFromLogs.ts";
import { newestParticipations } from "./newestParticipations.ts";
import type { Participation } from "./Participation.ts";
import { participationsOf } from "./participationsOf.ts";

/** Which participations a list is about; what isn't given doesn't matter. */
export type ParticipationFilter = { readonly account?: Address; readonly engagementId?: bigint };

/**
 * Who took part in which accepted outcomes, read from events, for when there is no index.
 * @param parameters.engagements Default: that of the client's chain
 * @returns Participations, those in outcomes that were accepted last first
 * @throws {LogsUnavailableError} when the node refuses even a few blocks
 * @throws {UnknownChainError} when Rizom isn't deployed on the client's chain
 * @example
 * const participations = await readParticipationsFromLogs(client, { account: priya });
 */
export async function readParticipationsFromLogs(
  client: Client,
  { account, engagementId, ...where }: ParticipationFilter & EngagementsOption & Partial<Omit<LogWindow, "limit">> = {},
): Promise<Participation[]> {
  const engagements =
    engagementId === undefined
      ? await readEngagementsFromLogs(client, where)
      : [await readEngagementFromLogs(client, { ...where, engagementId })];
  const all = engagements.flatMap((engagement) => (engagement ? participationsOf(engagement) : []));
  return newestParticipations(all.filter((one) => !account || isAddressEqual(one.account, account)));
}
