import { buildReasonDocument } from "@rizom/sdk";
import { useState } from "react";
import type { Action } from "../../../transactions/action.ts";
import { ActionButton } from "../../acting/ActionButton.tsx";
import { publishDocument } from "../../documents/publishDocument.ts";
import type { FormProps } from "../Scene.ts";
import { readShare } from "../shareOf.ts";
import { resolve } from "../transactions/resolve.ts";
import { useKept } from "../useKept.ts";
import { isReasonReady, NO_REASON, ReasonFields } from "./ReasonFields.tsx";
import { ShareField } from "./ShareField.tsx";

const LIMITS = { least: 0, most: 10_000 };

/** An arbiter divides a disputed outcome and says why. */
export default function ResolveForm({ onDone, ...scene }: FormProps) {
  const { engagement, outcome } = scene;
  const name = `ruling.${engagement.engagementId}.${outcome.number}`;
  const kept = useKept(name, { ...NO_REASON, share: "" });
  const [asked, setAsked] = useState(false);
  const [isPublishing, setPublishing] = useState(false);
  const { title, body, share: typed } = kept.texts;
  const { share, problem } = readShare(typed, LIMITS);

  async function publish(teamShare: number): Promise<Action> {
    const { bytes } = buildReasonDocument({ title, body });
    return resolve({ ...scene, teamShare, ruling: await publishDocument(bytes) });
  }

  function prepare() {
    setAsked(true);
    if (share === null || !isReasonReady({ title, body })) return null;
    setPublishing(true);
    return publish(share).finally(() => setPublishing(false));
  }

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
