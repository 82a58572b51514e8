import { buildReasonDocument } from "@rizom/sdk";
import { useState } from "react";
import type { Hex } from "viem";
import type { Action } from "../../../transactions/action.ts";
import { publishDocument } from "../../documents/publishDocument.ts";
import { isReasonReady } from "./ReasonFields.tsx";

/**
 * Puts a reason on IPFS before the action that names its digest. Nothing is published while the reason isn't ready or there
 * is no action to make.
 */
export function useReasonPublishing({ title, body }: { readonly title: string; readonly body: string }) {
  const [asked, setAsked] = useState(false);
  const [isPublishing, setPublishing] = useState(false);

  async function publish(toAction: (digest: Hex) => Action | Promise<Action>): Promise<Action> {
    setPublishing(true);
    try {
      return await toAction(await publishDocument(buildReasonDocument({ title, body }).bytes));
    } finally {
      setPublishing(false);
    }
  }

  return {
    /** Whether somebody tried to go on, so that what is missing is said. */
    asked,
    isPublishing,
    prepare(toAction: ((digest: Hex) => Action | Promise<Action>) | null): Promise<Action> | null {
      setAsked(true);
      return toAction !== null && isReasonReady({ title, body }) ? publish(toAction) : null;
    },
  };
}
