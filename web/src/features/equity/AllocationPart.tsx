import { Part } from "./Part.tsx";
import { sayAllocation } from "./sayStake.ts";
import type { AllocationStake } from "./stakes.ts";

type Props = { allocations: readonly AllocationStake[]; now: bigint; heading: "h2" | "h3" };

/** What rounds hand out to an account; nothing for who is in no list. */
export function AllocationPart({ allocations, now, heading }: Props) {
  if (allocations.length === 0) return null;
  return (
    <Part title="Rounds" heading={heading}>
      <ul className="stakes">
        {allocations.map((allocation) => (
          <li key={`${allocation.root}:${allocation.index}`} className="stakes__item">
            <p>{sayAllocation(allocation, now)}</p>
          </li>
        ))}
      </ul>
    </Part>
  );
}
