import { actionOf, buildReasonDocument, digestOf, REASON_LIMITS, resolveRequest, textProblems } from "@rizom/sdk";
import { FormReader } from "../readForm.ts";
import type { Template } from "../Template.ts";

const MOST_ID = 2n ** 48n - 1n;
const WHOLE = 10_000;

function readNumber(form: FormReader, name: "engagement" | "outcome", ask: string): bigint | null {
  const number = form.whole(name, MOST_ID, ask);
  if (number === 0n) form.wrong[name] = "Numbers count from 1.";
  return number;
}

/** Per cent with at most two decimals, in basis points; "0" is a share, too. */
function readShare(form: FormReader): number | null {
  const text = form.typed("share").replace(",", ".").replace(/\s*%$/, "");
  if (text === "") return form.take("share", { value: null, error: null }, "Enter a share, from 0 to 100 %.");
  const [, whole = "", decimals = ""] = /^(\d{1,3})(?:\.(\d+))?$/.exec(text) ?? [];
  const isFine = decimals.length <= 2;
  const share = whole === "" || !isFine ? null : Number(whole) * 100 + Number(decimals.padEnd(2, "0"));
  const error = !isFine
    ? "A share has at most two decimals."
    : share === null || share > WHOLE
      ? "Enter a share from 0 to 100 %."
      : null;
  return form.take("share", { value: error === null ? share : null, error }, "");
}

function readRuling(form: FormReader): { title: string; body: string } {
  const text = { title: form.typed("title"), body: form.typed("ruling") };
  const problems = textProblems(text, REASON_LIMITS);
  if (text.title === "") form.missing.title = "Say in one line how it is decided.";
  else if (problems.title !== null) form.wrong.title = problems.title;
  if (text.body === "") form.missing.ruling = "Tell client and team why it is decided so.";
  else if (problems.body !== null) form.wrong.ruling = problems.body;
  return text;
}

/** What the network decides as the arbiter of an engagement: who gets what of a disputed outcome, and why. */
export const dispute: Template = {
  id: "dispute",
  label: "Resolve a dispute",
  about: "Divides a disputed outcome between team and client, in engagements that name the treasury as arbiter.",
  empty: () => ({ engagement: "", outcome: "", share: "", title: "", ruling: "" }),
  fields: () => [
    { kind: "text", name: "engagement", label: "Engagement", hint: "Its number, as in its address" },
    { kind: "text", name: "outcome", label: "Outcome", hint: "Its number in the engagement" },
    {
      kind: "text",
      name: "share",
      label: "Share for the team, in per cent",
      hint: "0 to 100: it goes to the split, and the rest to the client",
    },
    { kind: "text", name: "title", label: "The ruling in one line" },
    {
      kind: "markdown",
      name: "ruling",
      label: "Reasons of the ruling",
      hint: "What client and team will read. Public and permanent, on IPFS. Markdown works.",
    },
  ],
  read(values, { deployment: { engagements } }) {
    const form = new FormReader(values);
    const engagementId = readNumber(form, "engagement", "Enter the engagement’s number.");
    const outcome = readNumber(form, "outcome", "Enter the outcome’s number.");
    const share = readShare(form);
    const text = readRuling(form);
    return form.done(async () => {
      const { bytes } = buildReasonDocument(text);
      const where = { engagements, engagementId: engagementId ?? 0n, outcome: Number(outcome) };
      const request = resolveRequest({ ...where, teamShare: share ?? 0, ruling: await digestOf(bytes) });
      return { actions: [actionOf(request)], documents: [bytes] };
    });
  },
};
