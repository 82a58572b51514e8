import { useState } from "react";
import { ActionButton } from "../../acting/ActionButton.tsx";
import type { FormProps } from "../Scene.ts";
import { otherOf } from "../sayParty.ts";
import { readShare } from "../shareOf.ts";
import { settle } from "../transactions/settle.ts";
import { ShareField } from "./ShareField.tsx";

/** All or nothing is what accepting and cancelling are for. */
const LIMITS = { least: 1, most: 9_999 };

/** One of the two proposes how to divide an outcome without the arbiter. */
export default function SettleForm({ onDone, ...scene }: FormProps) {
  const { engagement, reader } = scene;
  const [typed, setTyped] = useState("50");
  const { share, problem } = readShare(typed, LIMITS);
  const other = otherOf(engagement, reader);
  return (
    <div className="stack">
      <ShareField {...scene} typed={typed} limits={LIMITS} error={problem} onChange={setTyped} />
      <ActionButton
        variant="primary"
        prepare={() => (share === null ? null : settle({ ...scene, teamShare: share, isCarriedOut: false, other }))}
        onMined={onDone}
      >
        Review your proposal
      </ActionButton>
    </div>
  );
}
