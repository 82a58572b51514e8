import type { ReactNode } from "react";

export type Leg = "team" | "platform" | "relationship";

const WORDS: Record<Leg, string> = { team: "Team", platform: "Platform", relationship: "Relationship" };

/** Names one of the three legs of a payment, in its colour. */
export function LegBadge({ leg, children }: { leg: Leg; children?: ReactNode }) {
  return <span className={`badge badge--${leg}`}>{children ?? WORDS[leg]}</span>;
}

/** Names anything else: a role, a state. Never coloured like a leg. */
export function Badge({ children }: { children: ReactNode }) {
  return <span className="badge">{children}</span>;
}
