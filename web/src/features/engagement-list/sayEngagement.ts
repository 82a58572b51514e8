import type { Engagement, Outcome } from "@rizom/sdk";
import type { Address } from "viem";
import { isSame } from "../engagements/sayParty.ts";
import { sayList } from "../wording/sayAmount.ts";

const WORDS: readonly (readonly [Outcome["state"], string])[] = [
  ["disputed", "disputed"],
  ["delivered", "to be looked at"],
  ["funded", "being worked on"],
  ["proposed", "to be funded"],
  ["accepted", "accepted"],
  ["resolved", "divided"],
  ["refunded", "returned"],
  ["cancelled", "cancelled"],
];

/** How far it is: "2 being worked on, 1 accepted"; what needs somebody first. */
export function sayProgress({ outcomes }: Pick<Engagement, "outcomes">): string {
  const counted = WORDS.flatMap(([state, words]) => {
    const count = outcomes.filter((outcome) => outcome.state === state).length;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  return `${outcomes.length === 1 ? "1 outcome" : `${outcomes.length} outcomes`}: ${counted.join(", ")}`;
}

/** When something ends next: a delivery that is due, a review, or an arbiter's time; null when nothing runs. */
export function nextMoment({ outcomes }: Pick<Engagement, "outcomes">): { what: string; at: bigint } | null {
  const running = outcomes.flatMap(({ state, due, until }) => {
    if (state === "funded") return [{ what: "Due", at: due }];
    if (state === "delivered" && until !== null) return [{ what: "To be looked at", at: until }];
    if (state === "disputed" && until !== null) return [{ what: "To be decided", at: until }];
    return [];
  });
  return running.reduce<{ what: string; at: bigint } | null>(
    (first, one) => (first === null || one.at < first.at ? one : first),
    null,
  );
}

/** What an account is in it: "client", "facilitator and team"; empty for a stranger. */
export function sayRoles({ client, facilitator, arbiter, team }: Engagement, account: Address): string {
  const roles = [
    isSame(client, account) ? "client" : null,
    isSame(facilitator, account) ? "facilitator" : null,
    isSame(arbiter, account) ? "arbiter" : null,
    team.some((one) => one.isOnTeam && isSame(one.account, account)) ? "on the team" : null,
    team.some((one) => !one.isOnTeam && isSame(one.account, account)) ? "formerly on the team" : null,
  ];
  const said = sayList(roles.flatMap((role) => role ?? []));
  return said.charAt(0).toUpperCase() + said.slice(1);
}
