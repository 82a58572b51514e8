import type { FranchiseRecord } from "@rizom/sdk";
import { useConnection } from "wagmi";
import { ButtonLink } from "../../components/ButtonLink.tsx";
import { Empty } from "../../components/Empty.tsx";
import { useMayOpen } from "../opening/useMayOpen.ts";
import { OpenThenEnded } from "./OpenThenEnded.tsx";

/** What a franchise does for its clients, and the way to open another engagement for who may. */
export default function EngagementsOfFranchise({ franchise: { id } }: { franchise: FranchiseRecord }) {
  const { address } = useConnection();
  const mayOpen = useMayOpen(id, address) === true;
  return (
    <section className="section" aria-labelledby="engagements">
      <div className="section__head">
        <h2 id="engagements">Engagements</h2>
        {mayOpen ? <ButtonLink href={`/engagements/new?franchise=${id}`}>Open an engagement</ButtonLink> : null}
      </div>
      <OpenThenEnded
        filter={{ franchiseId: id }}
        empty={
          <Empty title="No engagement is open.">
            Its facilitators and owners open one for a client: outcomes with amounts, paid from escrow once accepted.
          </Empty>
        }
      />
    </section>
  );
}
