import { buildReasonDocument } from "@rizom/sdk";
import { useState } from "react";
import type { Action } from "../../../transactions/action.ts";
import { ActionButton } from "../../acting/ActionButton.tsx";
import { publishDocument } from "../../documents/publishDocument.ts";
import type { FormProps } from "../Scene.ts";
import { dispute } from "../transactions/dispute.ts";
import { useKept } from "../useKept.ts";
import { isReasonReady, NO_REASON, ReasonFields } from "./ReasonFields.tsx";

/** The client says what is wrong with a delivery; the text is put on IPFS, and then the outcome refused. */
export default function DisputeForm({ onDone, ...scene }: FormProps) {
  const { engagement, outcome } = scene;
  const kept = useKept(`dispute.${engagement.engagementId}.${outcome.number}`, NO_REASON);
  const [asked, setAsked] = useState(false);
  const [isPublishing, setPublishing] = useState(false);

  async function publish(): Promise<Action> {
    const { bytes } = buildReasonDocument(kept.texts);
    return dispute({ ...scene, reason: await publishDocument(bytes) });
  }

  function prepare() {
    setAsked(true);
    if (!isReasonReady(kept.texts)) return null;
    setPublishing(true);
    return publish().finally(() => setPublishing(false));
  }

  return (
    <div className="stack">
      <ReasonFields
        reason={kept.texts}
        hint="What was agreed and isn’t there, or isn’t as it should be. The arbiter decides by it. Markdown works."
        asked={asked}
        isPublishing={isPublishing}
        onChange={kept.change}
      />
      <ActionButton
        variant="primary"
        disabled={isPublishing}
        prepare={prepare}
        onMined={() => {
          kept.forget();
          onDone();
        }}
      >
        Publish it and review
      </ActionButton>
    </div>
  );
}
