import type { OutcomeDeed } from "@rizom/sdk";
import type { Action } from "../../transactions/action.ts";
import type { OutcomeScene } from "./Scene.ts";
import { isSame, otherOf } from "./sayParty.ts";
import { accept } from "./transactions/accept.ts";
import { acceptBySilence } from "./transactions/acceptBySilence.ts";
import { cancel } from "./transactions/cancel.ts";
import { expire } from "./transactions/expire.ts";
import { resolveBySilence } from "./transactions/resolveBySilence.ts";

/**
 * The action of a deed that asks for nothing else; null for those that do.
 *
 * @param completes whether it's carried out at once, or waits for the other of the two
 */
export function prepareDeed(deed: OutcomeDeed, scene: OutcomeScene, completes: boolean): Action | null {
  const { engagement, reader } = scene;
  switch (deed) {
    case "accept":
      return accept(scene);
    case "acceptBySilence":
      return acceptBySilence(scene);
    case "resolveBySilence":
      return resolveBySilence(scene);
    case "expire":
      return expire({ ...scene, isClient: isSame(engagement.client, reader) });
    case "cancel":
      return cancel({ ...scene, isCarriedOut: completes, other: otherOf(engagement, reader) });
    default:
      return null;
  }
}
