import { deploymentOf, type Engagement } from "@rizom/sdk";
import { type Address, isAddressEqual } from "viem";
import { environment } from "../../lib/environment.ts";
import { sayAccount } from "../wording/sayAccount.ts";

/** The three who decide something in an engagement. */
export type Party = "client" | "facilitator" | "arbiter";

/** Whether two may be the same account; nobody is none. */
export const isSame = (one: Address | null | undefined, other: Address | null | undefined): boolean =>
  one != null && other != null && isAddressEqual(one, other);

/** Whether disputes are for the network itself to decide, by proposal. */
export const isForNetwork = ({ arbiter }: Pick<Engagement, "arbiter">): boolean =>
  isSame(arbiter, deploymentOf(environment.chainId).treasury);

/** Who it is for a sentence that somebody reads: "you", "the client, Mira Okafor", "the network". */
export function sayParty(engagement: Engagement, party: Party, reader: Address | undefined): string {
  if (isSame(engagement[party], reader)) return "you";
  if (party === "arbiter" && isForNetwork(engagement)) return "the network";
  return `the ${party}, ${sayAccount(engagement[party])},`;
}

/** The same at the beginning of a sentence, with its verb: "You have", "The client, Mira Okafor, has". */
export function sayParties(
  engagement: Engagement,
  party: Party,
  reader: Address | undefined,
  [second, third]: readonly [second: string, third: string],
): string {
  const who = sayParty(engagement, party, reader);
  return `${who.charAt(0).toUpperCase()}${who.slice(1)} ${who === "you" ? second : third}`;
}

/** Of client and facilitator the one who isn't reading: who has to agree. */
export const otherOf = (
  { client, facilitator }: Pick<Engagement, "client" | "facilitator">,
  reader: Address | undefined,
): Address => (isSame(client, reader) ? facilitator : client);
