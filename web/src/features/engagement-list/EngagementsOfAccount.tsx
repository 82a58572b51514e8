import type { Address } from "viem";
import { Empty } from "../../components/Empty.tsx";
import { OpenThenEnded } from "./OpenThenEnded.tsx";

type Props = { address: Address; isYou: boolean };

/** Where somebody is client, facilitator, arbiter or on the team. */
export default function EngagementsOfAccount({ address, isYou }: Props) {
  return (
    <section className="section" aria-labelledby="engagements">
      <h2 id="engagements">Engagements</h2>
      <OpenThenEnded
        filter={{ account: address }}
        account={address}
        empty={<Empty title={isYou ? "You take part in no open engagement." : "No part in an open engagement."} />}
      />
    </section>
  );
}
