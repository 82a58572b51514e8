import { deploymentOf, type Grantable } from "@rizom/sdk";
import { useState } from "react";
import { Button } from "../../components/Button.tsx";
import { Notice } from "../../components/Notice.tsx";
import { environment } from "../../lib/environment.ts";
import { ActionButton } from "../acting/ActionButton.tsx";
import { effectOf } from "./effect.ts";
import { GrantPreview } from "./GrantPreview.tsx";
import { GrantRows } from "./GrantRows.tsx";
import { type GrantForm, newGrantRow, readGrants, whereItIsWrong } from "./grantForm.ts";
import { TermsFields } from "./TermsFields.tsx";
import { newTerms } from "./terms.ts";
import { createGrants } from "./transactions/createGrants.ts";

type Props = {
  allowance: Grantable;
  /** All equity that exists or is promised now. */
  whole: bigint;
  /** Seconds since 1970. */
  now: bigint;
};

/** Promises equity to one or more accounts, with what it means before anything is signed. */
export function CreateGrants({ allowance, whole, now }: Props) {
  const { equityGrants, ...others } = deploymentOf(environment.chainId);
  const contracts = [
    equityGrants,
    others.equityToken,
    others.equityRounds,
    others.patronageEquity,
    others.accessManager,
  ];
  const [form, setForm] = useState<GrantForm>(() => emptyForm(now));
  const [asked, setAsked] = useState(false);
  const reading = readGrants(form, { now, available: allowance.available, contracts, asked });
  const effect = effectOf(reading.grants, allowance, whole);
  const wrong = whereItIsWrong(reading, form.rows);
  const change = (part: Partial<GrantForm>) => setForm((before) => ({ ...before, ...part }));
  const reset = () => {
    setForm(emptyForm(now));
    setAsked(false);
  };

  function prepare() {
    setAsked(true);
    return reading.isComplete ? createGrants({ equityGrants, grants: reading.grants, effect, now }) : null;
  }

  return (
    <div className="stack stack--wide">
      <GrantRows rows={form.rows} problems={reading.problems} onChange={(rows) => change({ rows })} />
      <TermsFields
        terms={form.terms}
        problems={reading.termsProblems}
        onChange={(terms) => change({ terms })}
        now={now}
      />
      {reading.isComplete ? <GrantPreview reading={reading} effect={effect} allowance={allowance} now={now} /> : null}
      {wrong && asked ? <Notice tone="wrong">{wrong}</Notice> : null}
      <div className="row">
        <ActionButton prepare={prepare} onMined={reset}>
          {reading.grants.length > 1 ? `Review ${reading.grants.length} grants` : "Review the grant"}
        </ActionButton>
        <Button variant="quiet" onClick={reset}>
          Start over
        </Button>
      </div>
    </div>
  );
}

function emptyForm(now: bigint): GrantForm {
  return { rows: [newGrantRow()], terms: newTerms(now) };
}
