import type { VoteSide } from "@rizom/sdk";
import { Icon, type IconName } from "../../components/Icon.tsx";
import { SIDE_WORDS } from "./sayVote.ts";

const ICONS: Readonly<Record<VoteSide, IconName>> = { FOR: "good", AGAINST: "close", ABSTAIN: "dash" };

/** A side of a vote: an icon, a word, and the pattern with which pictures draw it. */
export function SideMark({ side, children }: { side: VoteSide; children?: string }) {
  return (
    <span className={`side side--${side.toLowerCase()}`}>
      <Icon name={ICONS[side]} size={18} />
      {children ?? SIDE_WORDS[side]}
    </span>
  );
}
