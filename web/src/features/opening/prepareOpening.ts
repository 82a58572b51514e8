import type { Asset } from "@rizom/sdk";
import type { Address } from "viem";
import type { Action } from "../../transactions/action.ts";
import { publishBriefs } from "./publishBriefs.ts";
import type { OpeningTerms } from "./readOpening.ts";
import { openEngagement } from "./transactions/openEngagement.ts";

type Order = {
  readonly asset: Asset;
  readonly account: Address;
  readonly onStep: (done: number) => void;
};

/**
 * Puts the briefs on IPFS and makes the transaction of them.
 *
 * @throws when a brief can't be put on IPFS, or isn't found there afterwards
 */
export async function prepareOpening(
  { text, outcomes, ...rest }: OpeningTerms,
  { asset, account, onStep }: Order,
): Promise<Action> {
  const [brief = "0x", ...briefs] = await publishBriefs([text, ...outcomes.map((outcome) => outcome.text)], onStep);
  const terms = {
    ...rest,
    brief,
    outcomes: outcomes.map(({ amount, due }, index) => ({ amount, due, brief: briefs[index] ?? "0x" })),
  };
  const titles = outcomes.map((outcome) => outcome.text.title.trim());
  return openEngagement({ terms, asset, account, title: text.title.trim(), outcomeTitles: titles });
}
