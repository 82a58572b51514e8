import { QueryStates } from "../../components/QueryStates.tsx";
import { PaymentFlow } from "../flow/PaymentFlow.tsx";
import { useSplit, useTeam } from "../splits/queries.ts";
import { sayAmount } from "../wording/sayAmount.ts";
import type { OutcomeScene } from "./Scene.ts";

/** Who gets what once an outcome is accepted, by the team's weights as they are now. */
export default function Preview({ engagement, outcome, asset, nameOf }: OutcomeScene) {
  const split = useSplit(engagement.split);
  const team = useTeam(engagement.split);
  return (
    <QueryStates query={split} what="who gets what">
      {({ manager, treasury }) => (
        <QueryStates query={team} what="the team">
          {({ data: members }) => (
            <>
              <PaymentFlow
                amount={outcome.amount}
                asset={asset}
                title={`How ${sayAmount(outcome.amount, asset)} of ${nameOf(outcome.number)} divide`}
                members={members}
                manager={manager}
                treasury={treasury}
              />
              <p className="soft small">
                By the team’s weights as they are now; those of the moment when it’s accepted count.
              </p>
            </>
          )}
        </QueryStates>
      )}
    </QueryStates>
  );
}
