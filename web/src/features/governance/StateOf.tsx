import type { ProposalState } from "@rizom/sdk";
import { Icon } from "../../components/Icon.tsx";
import { STATE_WORDS } from "./sayProposal.ts";

/** Where a proposal stands: an icon and a word. */
export function StateOf({ state }: { state: ProposalState | null }) {
  if (state === null) return null;
  const [word, icon] = STATE_WORDS[state];
  return (
    <span className={`proposal-state proposal-state--${state}`}>
      <Icon name={icon} size={18} />
      {word}
    </span>
  );
}
