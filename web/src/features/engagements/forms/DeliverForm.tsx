import { ActionButton } from "../../acting/ActionButton.tsx";
import { EvidenceFields } from "../../evidence/EvidenceFields.tsx";
import { useEvidenceDraft } from "../../evidence/useEvidenceDraft.ts";
import type { FormProps } from "../Scene.ts";
import { deliver } from "../transactions/deliver.ts";
import { useKept } from "../useKept.ts";

/** The team shows what it achieved: files and text are put on IPFS, and then the outcome is delivered. */
export default function DeliverForm({ onDone, ...scene }: FormProps) {
  const { engagement, outcome } = scene;
  const kept = useKept(`evidence.${engagement.engagementId}.${outcome.number}`, { summary: "", body: "" });
  const evidence = useEvidenceDraft({ text: kept.texts, change: kept.change });

  async function prepare() {
    const digest = await evidence.publish();
    return digest === null ? null : deliver({ ...scene, evidence: digest });
  }

  return (
    <div className="stack">
      <EvidenceFields evidence={evidence} />
      <ActionButton
        variant="primary"
        disabled={evidence.isPublishing}
        prepare={prepare}
        onMined={() => {
          evidence.clear();
          kept.forget();
          onDone();
        }}
      >
        Publish it and review
      </ActionButton>
    </div>
  );
}
