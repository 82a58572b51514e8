import { GrantList } from "./GrantList.tsx";
import type { GrantStake } from "./stakes.ts";
import { VestingCurve } from "./VestingCurve.tsx";

/** Grants and their curve; nothing for who has none. */
export function VestingPart({ grants, now }: { grants: readonly GrantStake[]; now: bigint }) {
  if (grants.length === 0) return null;
  return (
    <div className="part">
      <h3>Vesting</h3>
      <VestingCurve grants={grants} now={now} />
      <GrantList grants={grants} now={now} />
    </div>
  );
}
