import { sayAmount } from "../../wording/sayAmount.ts";
import type { EngagementFormProps } from "../Scene.ts";
import { claimRefund } from "../transactions/claimRefund.ts";
import { AccountForm } from "./AccountForm.tsx";

/** The client takes what couldn't be sent, to an address that can receive it. */
export default function RefundForm({ onDone, ...scene }: EngagementFormProps) {
  const { engagement, asset } = scene;
  return (
    <AccountForm
      label="Where it goes"
      hint="Your own address couldn’t receive it when it was sent. Try again, or name another one of yours."
      first={engagement.client}
      problemOf={() => null}
      prepare={(to) => claimRefund({ ...scene, to })}
      onDone={onDone}
    >
      Review taking {sayAmount(engagement.refund, asset)}
    </AccountForm>
  );
}
