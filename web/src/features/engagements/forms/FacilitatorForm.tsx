import type { EngagementFormProps } from "../Scene.ts";
import { isSame } from "../sayParty.ts";
import { setFacilitator } from "../transactions/setFacilitator.ts";
import { AccountForm } from "./AccountForm.tsx";

/** An owner of the franchise names who looks after the client from now on. */
export default function FacilitatorForm({ engagement, onDone }: EngagementFormProps) {
  return (
    <AccountForm
      label="Who looks after the client from now on"
      hint="A facilitator or an owner of the franchise; neither the client nor the arbiter."
      problemOf={(account) => {
        if (isSame(account, engagement.facilitator)) return "Is the facilitator already.";
        if (isSame(account, engagement.client)) return "Is the client: nobody can be both.";
        return isSame(account, engagement.arbiter) ? "Is the arbiter: nobody can be both." : null;
      }}
      prepare={(account) => setFacilitator({ engagement, account })}
      onDone={onDone}
    >
      Review the change
    </AccountForm>
  );
}
