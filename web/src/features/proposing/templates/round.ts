import { actionOf, openRoundRequest, sayDuration } from "@rizom/sdk";
import { parseAllocations } from "@rizom/sdk/rounds";
import { typeDay } from "../../granting/days.ts";
import { FormReader } from "../readForm.ts";
import type { Facts, Template } from "../Template.ts";

const DAY = 86_400n;
const MOST_TITLE = 100;

/** The earliest moment at which a proposal that is made now can be executed. */
function earliest({ now, settings }: Facts): bigint {
  if (settings === null) return now;
  return now + settings.votingDelay + settings.votingPeriod + settings.timelockDelay;
}

function readDeadline(form: FormReader, facts: Facts): bigint | null {
  const day = form.day("deadline", facts.now, "Choose the last day.");
  if (day === null) return null;
  // To the end of that day.
  const deadline = day + DAY - 1n;
  if (deadline <= earliest(facts)) {
    const wait = sayDuration(earliest(facts) - facts.now);
    form.wrong.deadline = `The proposal can be executed in ${wait} at the earliest: choose a day after that.`;
  }
  return deadline;
}

/** Equity for many, each by a list that is on IPFS. */
export const round: Template = {
  id: "round",
  label: "Open a round",
  about: "Equity for everybody in a list, who can claim it until a day; what isn’t claimed goes back.",
  empty: ({ now }) => ({ title: "", deadline: typeDay(now + 60n * DAY), list: "" }),
  fields: () => [
    { kind: "text", name: "title", label: "What the round is called" },
    { kind: "date", name: "deadline", label: "Last day", hint: "In UTC" },
    {
      kind: "code",
      name: "list",
      label: "The list",
      hint: "CSV: a first line account,amount, then a line for each account, amounts in RZM. It’s public and permanent.",
    },
  ],
  read(values, facts) {
    const form = new FormReader(values);
    const title = form.text("title", "Enter what the round is called.");
    if (title !== null && [...title].length > MOST_TITLE)
      form.wrong.title = `At most ${MOST_TITLE} characters are possible.`;
    const deadline = readDeadline(form, facts);
    const csv = form.text("list", "Paste the list.");
    const { allocations, problems } = csv === null ? { allocations: [], problems: [] } : parseAllocations(csv);
    const [problem] = problems;
    const rest = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
    if (problem) form.wrong.list = `Line ${problem.line}: ${problem.sentence}${rest}`;
    return form.done(async () => {
      const { buildAllocationList } = await import("../listMaker.ts");
      const {
        chainId,
        deployment: { equityRounds },
      } = facts;
      const terms = { title: title ?? "", chainId, contract: equityRounds, deadline: Number(deadline) };
      const { root, digest, total, headerBytes, pageBytes } = await buildAllocationList({ ...terms, allocations });
      const request = openRoundRequest({ equityRounds, root, digest, total, deadline: deadline ?? 0n });
      return { actions: [actionOf(request)], documents: [...pageBytes, headerBytes] };
    });
  },
};
