import { actionOf, createGrantRequest, createGrantsRequest, MAX_EQUITY_PAGE } from "@rizom/sdk";
import { GrantRows } from "../../granting/GrantRows.tsx";
import { type GrantForm, type GrantProblem, type GrantRow, readGrants } from "../../granting/grantForm.ts";
import { TermsFields } from "../../granting/TermsFields.tsx";
import { newTerms, readTerms, type Schedule, type TypedTerms } from "../../granting/terms.ts";
import { joinRows, rowsOf } from "../rowsOf.ts";
import type { Facts, Template, TemplateFormProps, Values } from "../Template.ts";

function termsIn(values: Values): TypedTerms {
  const { schedule = "own", start = "", cliff = "", end = "", revocable = "" } = values;
  // Kept by the form below; what isn't a preset is read as own dates.
  return { schedule: schedule as Schedule, start, cliff, end, revocable: revocable === "yes" };
}

const rowsIn = ({ rows = "" }: Values): GrantRow[] =>
  rowsOf(rows).map(([account = "", amount = ""], index) => ({ id: `${index}`, account, amount }));

const valuesOf = (terms: TypedTerms): Values => ({ ...terms, revocable: terms.revocable ? "yes" : "no" });

function formOf(values: Values): GrantForm {
  return { rows: rowsIn(values), terms: termsIn(values) };
}

const circumstances = ({ now, deployment }: Facts) => ({
  now,
  // The allowance may be raised by the same proposal: the simulation says whether it suffices.
  available: 2n ** 104n,
  contracts: [deployment.equityToken, deployment.equityGrants, deployment.equityRounds, deployment.accessManager],
});

function problemsOfRows(problems: ReadonlyMap<string, GrantProblem>): Record<string, string> {
  return Object.fromEntries(
    [...problems].flatMap(([id, { account, amount }]) => [
      ...(account ? [[`rows.${id}.0`, account]] : []),
      ...(amount ? [[`rows.${id}.1`, amount]] : []),
    ]),
  );
}

/** Those that there are. */
const said = (problems: Readonly<Record<string, string | null>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(problems).flatMap(([name, sentence]) => (sentence === null ? [] : [[name, sentence]])),
  );

/** The same fields as those for whoever may grant without a proposal. */
function GrantFields({ values, facts, problems, onChange }: TemplateFormProps) {
  const rows = rowsIn(values);
  const byRow = new Map(
    rows.map(({ id }) => [id, { account: problems[`rows.${id}.0`] ?? null, amount: problems[`rows.${id}.1`] ?? null }]),
  );
  const { start = null, cliff = null, end = null } = problems;
  return (
    <div className="stack">
      <GrantRows
        rows={rows}
        problems={byRow}
        onChange={(changed) => onChange({ rows: joinRows(changed.map(({ account, amount }) => [account, amount])) })}
      />
      <TermsFields
        terms={termsIn(values)}
        problems={{ start, cliff, end }}
        onChange={(terms) => onChange(valuesOf(terms))}
        now={facts.now}
      />
    </div>
  );
}

/** Equity that vests. */
export const grant: Template = {
  id: "grant",
  label: "Grant equity",
  about: "Equity for one or several accounts, which vests over time.",
  empty: ({ now }) => ({ rows: "\t", ...valuesOf(newTerms(now)) }),
  fields: () => [],
  Form: GrantFields,
  read(values, facts) {
    const form = formOf(values);
    const strict = readGrants(form, { ...circumstances(facts), asked: true });
    const lenient = readGrants(form, { ...circumstances(facts), asked: false });
    const dates = readTerms(form.terms, facts.now, false).problems;
    const wrong: Record<string, string> = {
      ...problemsOfRows(lenient.problems),
      ...said(dates),
      ...(strict.grants.length > MAX_EQUITY_PAGE
        ? { "rows.0.0": `At most ${MAX_EQUITY_PAGE} fit into one action.` }
        : {}),
    };
    const { grants, isComplete } = strict;
    const { equityGrants } = facts.deployment;
    const build = async () => {
      const [only] = grants;
      const request =
        grants.length === 1 && only
          ? createGrantRequest({ equityGrants, grant: only })
          : createGrantsRequest({ equityGrants, grants });
      return { actions: [actionOf(request)], documents: [] };
    };
    return {
      wrong,
      missing: {
        ...problemsOfRows(strict.problems),
        ...said(strict.termsProblems),
      },
      build: isComplete && Object.keys(wrong).length === 0 ? build : null,
    };
  },
};
