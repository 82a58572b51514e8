import type { Hex } from "viem";
import { ActionButton } from "../../acting/ActionButton.tsx";
import type { FormProps } from "../Scene.ts";
import { readShare } from "../shareOf.ts";
import { resolve } from "../transactions/resolve.ts";
import { useKept } from "../useKept.ts";
import { NO_REASON, ReasonFields } from "./ReasonFields.tsx";
import { ShareField } from "./ShareField.tsx";
import { useReasonPublishing } from "./useReasonPublishing.ts";

const LIMITS = { least: 0, most: 10_000 };

/** An arbiter divides a disputed outcome and says why. */
export default function ResolveForm({ onDone, ...scene }: FormProps) {
  const { engagement, outcome } = scene;
  const name = `ruling.${engagement.engagementId}.${outcome.number}`;
  const kept = useKept(name, { ...NO_REASON, share: "" });
  const { title, body, share: typed } = kept.texts;
  const { share, problem } = readShare(typed, LIMITS);
  const { asked, isPublishing, prepare } = useReasonPublishing({ title, body });
  const divide = share === null ? null : (ruling: Hex) => resolve({ ...scene, teamShare: share, ruling });

  return (
    <div className="stack">
      <ShareField
        {...scene}
        typed={typed}
        limits={LIMITS}
        error={asked || typed !== "" ? problem : null}
        onChange={(next) => kept.change({ share: next })}
      />
      <ReasonFields
        reason={{ title, body }}
        hint="Why you divide it so: both sides will read it. Markdown works."
        asked={asked}
        isPublishing={isPublishing}
        onChange={kept.change}
      />
      <ActionButton
        variant="primary"
        disabled={isPublishing}
        prepare={() => prepare(divide)}
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
