import { buildCharterDocument, type FranchiseRecord, readMotion, type WrittenText } from "@rizom/sdk";
import { publicClient } from "../../lib/publicClient.ts";
import type { Action } from "../../transactions/action.ts";
import { publishDocument } from "../documents/publishDocument.ts";
import { supportMotion } from "./transactions/supportMotion.ts";

/**
 * Puts a charter on IPFS, and makes the action by which an owner brings or supports it. Whoever wrote the same text
 * before brought the same motion.
 */
export async function prepareCharter(franchise: FranchiseRecord, text: WrittenText): Promise<Action> {
  const { bytes } = buildCharterDocument(text);
  const motion = { matter: "CHANGE_CHARTER", subject: await publishDocument(bytes) } as const;
  const figures = await readMotion(publicClient, { id: franchise.id, ...motion });
  return supportMotion({ franchise, motion, ...figures });
}
