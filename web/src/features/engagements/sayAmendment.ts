import { type AmendmentTerms, sayDuration } from "@rizom/sdk";
import { sayAccount } from "../wording/sayAccount.ts";
import { sayAmount } from "../wording/sayAmount.ts";
import type { Scene } from "./Scene.ts";
import { sayMoment } from "./sayMoment.ts";
import { isForNetwork, isSame } from "./sayParty.ts";

/** One thing that would be different. */
export type AmendedLine = { readonly label: string; readonly before?: string; readonly after: string };

/** What an amendment would change, line by line, against what is agreed now. */
export function sayAmendment({ engagement, asset, nameOf }: Scene, amendment: AmendmentTerms): AmendedLine[] {
  const arbiterOf = (arbiter: Scene["engagement"]["arbiter"]) =>
    isForNetwork({ arbiter }) ? "the network, by proposal" : sayAccount(arbiter);
  const lines: AmendedLine[] = [];
  if (!isSame(amendment.arbiter, engagement.arbiter)) {
    lines.push({ label: "Arbiter", before: arbiterOf(engagement.arbiter), after: arbiterOf(amendment.arbiter) });
  }
  if (amendment.reviewWindow !== engagement.reviewWindow) {
    const [before, after] = [sayDuration(engagement.reviewWindow), sayDuration(amendment.reviewWindow)];
    lines.push({ label: "Time to look", before, after });
  }
  for (const change of amendment.changes) {
    const present = engagement.outcomes.find(({ number }) => number === change.outcome);
    const label = `${nameOf(change.outcome)}`;
    if (present?.amount !== change.amount) {
      lines.push({
        label: `${label}, amount`,
        before: sayAmount(present?.amount ?? 0n, asset),
        after: sayAmount(change.amount, asset),
      });
    }
    if (present?.due !== change.due) {
      lines.push({ label: `${label}, due`, before: sayMoment(present?.due ?? 0n), after: sayMoment(change.due) });
    }
    if (present?.brief !== change.brief) lines.push({ label: `${label}, what counts as done`, after: "another text" });
  }
  amendment.additions.forEach(({ amount, due }, index) => {
    const number = engagement.outcomes.length + index + 1;
    lines.push({ label: `New outcome ${number}`, after: `${sayAmount(amount, asset)}, due on ${sayMoment(due)}` });
  });
  return lines;
}
