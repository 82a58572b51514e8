import type { Address } from "viem";
import { Empty } from "../../components/Empty.tsx";
import { OpenThenEnded } from "./OpenThenEnded.tsx";

/** What clients have agreed to pay into a split once it's achieved. */
export default function EngagementsOfSplit({ split }: { split: Address }) {
  return (
    <section className="section" aria-labelledby="engagements">
      <h2 id="engagements">Engagements</h2>
      <OpenThenEnded
        filter={{ split }}
        empty={
          <Empty title="No engagement pays into this split now.">
            A facilitator of its franchise opens one: what the client accepts is paid in here.
          </Empty>
        }
      />
    </section>
  );
}
