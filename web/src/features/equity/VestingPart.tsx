import { GrantList } from "./GrantList.tsx";
import { Part } from "./Part.tsx";
import type { GrantStake } from "./stakes.ts";
import { VestingCurve } from "./VestingCurve.tsx";

type Props = { grants: readonly GrantStake[]; now: bigint; heading: "h2" | "h3" };

/** Grants and their curve; nothing for who has none. */
export function VestingPart({ grants, now, heading }: Props) {
  if (grants.length === 0) return null;
  return (
    <Part title="Vesting" heading={heading}>
      <VestingCurve grants={grants} now={now} />
      <GrantList grants={grants} now={now} />
    </Part>
  );
}
