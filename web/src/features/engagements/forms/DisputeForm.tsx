import { ActionButton } from "../../acting/ActionButton.tsx";
import type { FormProps } from "../Scene.ts";
import { dispute } from "../transactions/dispute.ts";
import { useKept } from "../useKept.ts";
import { NO_REASON, ReasonFields } from "./ReasonFields.tsx";
import { useReasonPublishing } from "./useReasonPublishing.ts";

/** The client says what is wrong with a delivery; the text is put on IPFS, and then the outcome refused. */
export default function DisputeForm({ onDone, ...scene }: FormProps) {
  const { engagement, outcome } = scene;
  const kept = useKept(`dispute.${engagement.engagementId}.${outcome.number}`, NO_REASON);
  const { asked, isPublishing, prepare } = useReasonPublishing(kept.texts);

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
        prepare={() => prepare((reason) => dispute({ ...scene, reason }))}
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
