import { GrantList } from "./GrantList.tsx";
import { Part } from "./Part.tsx";
import type { GrantStake } from "./stakes.ts";
import { VestingCurve } from "./VestingCurve.tsx";

type Props = { grants: readonly GrantStake[]; now: bigint; heading: "h2" | "h3" };

/** Grants and their curve; nothing for who has none. */
export function VestingPart({ grants, now, heading }: Props) {
  if (grants.length === 0) return null;
  const inOrder = grants.toSorted((a, b) => Number(a.id - b.id));
  return (
    <Part title="Vesting" heading={heading}>
      <VestingCurve grants={inOrder} now={now} />
      <GrantList grants={inOrder} now={now} />
    </Part>
  );
}
