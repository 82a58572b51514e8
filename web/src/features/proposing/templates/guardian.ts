import { actionOf, governorAbi } from "@rizom/sdk";
import { zeroAddress } from "viem";
import { typeDay } from "../../granting/days.ts";
import { FormReader } from "../readForm.ts";
import type { Template } from "../Template.ts";

const DAY = 86_400n;
const TERM = 365n * DAY;

/** Who may cancel proposals, until a day. */
export const guardian: Template = {
  id: "guardian",
  label: "Name a guardian",
  about: "Somebody who can cancel proposals and do nothing else, until a day at most a year ahead.",
  empty: ({ now }) => ({ guardian: "", until: typeDay(now + 180n * DAY) }),
  fields: () => [
    { kind: "address", name: "guardian", label: "Guardian", hint: "Leave it empty for nobody" },
    { kind: "date", name: "until", label: "Last day", hint: "In UTC" },
  ],
  read(values, { deployment, now }) {
    const form = new FormReader(values);
    const isNobody = form.typed("guardian") === "";
    const account = isNobody ? zeroAddress : form.address("guardian");
    const day = isNobody ? 0n : form.day("until", now, "Choose the last day.");
    if (day !== null && day > now + TERM - DAY)
      form.wrong.until = "A mandate lasts at most a year. Choose an earlier day.";
    if (!isNobody && day !== null && day <= now) form.wrong.until = "Choose a day that lies ahead.";
    return form.done(() => {
      const until = isNobody ? 0 : Number((day ?? 0n) + DAY - 1n);
      return [
        actionOf({
          address: deployment.governor,
          abi: governorAbi,
          functionName: "setGuardian",
          args: [account, until],
        }),
      ];
    });
  },
};
