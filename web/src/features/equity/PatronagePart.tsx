import { Part } from "./Part.tsx";
import { PatronageList } from "./PatronageList.tsx";
import type { Who } from "./sayStake.ts";
import type { PatronageStake } from "./stakes.ts";

type Props = { stakes: readonly PatronageStake[]; who: Who; heading: "h2" | "h3" };

/** Equity that follows what was earned; nothing for who earned nothing through a recognised split. */
export function PatronagePart({ stakes, who, heading }: Props) {
  const earned = stakes.filter((stake) => stake.earned > 0n || stake.claimed > 0n);
  if (earned.length === 0) return null;
  return (
    <Part title="Patronage" heading={heading}>
      <PatronageList stakes={earned} who={who} />
    </Part>
  );
}
