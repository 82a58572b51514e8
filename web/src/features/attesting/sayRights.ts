import type { ParticipantRole } from "@rizom/sdk";
import { sayList } from "../wording/sayAmount.ts";
import type { Rights } from "./rightsIn.ts";

/** "Client", "Facilitator and team": what somebody was when it was accepted. */
export function sayRoles(roles: readonly ParticipantRole[]): string {
  const text = sayList(roles.map((role) => (role === "team" ? "on the team" : role)));
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Whether the reader can say something here, and if not why not, in plain words. */
export function sayRights({ standing, outcomes, colleagues }: Rights, nameOf: (outcome: number) => string): string {
  const took = `You took part in ${sayList(outcomes.map(nameOf))}`;
  switch (standing) {
    case "visitor":
      return "Everybody can read what was said. If you took part, connect your wallet to say how the others’ work was.";
    case "nothingAccepted":
      return "Nothing is accepted yet. Once the client accepts an outcome, those who took part can say how the others’ work was.";
    case "notParticipant":
      return "You can’t say anything here: only the client, the facilitator and the team of an outcome can, as they were when it was accepted. You can read what they said.";
    case "alone":
      return `${took}, and nobody else did: there is nobody whose work you could say something about.`;
    case "allSaid":
      return `${took}, and said how everybody’s work was. Nothing waits for you here.`;
    case "may": {
      const count = colleagues.filter(({ open }) => open.length > 0).length;
      const whose = count === 1 ? "one other person’s work was" : `the work of ${count} others was`;
      return `${took}, so you can say how ${whose}.`;
    }
  }
}
