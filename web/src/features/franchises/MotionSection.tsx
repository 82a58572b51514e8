import type { FranchiseRecord } from "@rizom/sdk";
import { Empty } from "../../components/Empty.tsx";
import { MotionItem } from "./MotionItem.tsx";
import { openMotions } from "./sayMotion.ts";

/** What the owners are deciding: for everybody to see, to support for owners. */
export function MotionSection({ franchise }: { franchise: FranchiseRecord }) {
  const motions = openMotions(franchise);
  return (
    <section className="section" aria-labelledby="motions">
      <h2 id="motions">What the owners are deciding</h2>
      {motions.length === 0 ? (
        <Empty title="Nothing is open.">
          More than half of the owners invite another, remove one, or put another charter in force.
        </Empty>
      ) : (
        <ul className="motions">
          {motions.map((motion) => (
            <MotionItem key={motion.id} franchise={franchise} motion={motion} />
          ))}
        </ul>
      )}
    </section>
  );
}
