import { type Asset, type EngagementRecord, type Statement, statementCsv, statementOf } from "@rizom/sdk";
import { useState } from "react";
import { Amount } from "../../components/Amount.tsx";
import { Button } from "../../components/Button.tsx";
import { ButtonLink } from "../../components/ButtonLink.tsx";
import { Empty } from "../../components/Empty.tsx";
import { Icon } from "../../components/Icon.tsx";
import { Mark } from "../../components/Mark.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { saveFile } from "../cap-table/saveFile.ts";
import { useBriefDocument } from "../documents/engagementQueries.ts";
import { useOutcomeNames } from "../engagements/briefs.ts";
import { visibleText } from "../markdown/visibleText.ts";
import { StatementFacts } from "./StatementFacts.tsx";
import { StatementTable } from "./StatementTable.tsx";
import { statementName } from "./sayRow.ts";
import "../receipt/receipt.css";
import "./statement.css";

type Props = { engagement: EngagementRecord; asset: Asset };

/** What a client paid for an engagement and where it went: for the screen, a spreadsheet, and paper. */
export function StatementView({ engagement, asset }: Props) {
  const { engagementId, brief, outcomes } = engagement;
  const nameOf = useOutcomeNames(outcomes);
  const statement = statementOf(engagement);
  const title = visibleText(useBriefDocument(brief).data?.title ?? "").trim() || `Engagement ${engagementId}`;
  return (
    <article className="receipt statement">
      <p className="print-only receipt__brand">
        <Mark /> Rizom
      </p>
      <PageHead title={`Statement: ${title}`}>
        <p className="soft">What the client paid, and where it went. As of {AS_OF.format(new Date())}.</p>
      </PageHead>
      <Tools statement={statement} engagementId={engagementId} asset={asset} />
      <StatementFacts engagement={engagement} asset={asset} />
      <section className="section" aria-labelledby="movements">
        <h2 id="movements">Movements</h2>
        {statement.rows.length === 0 ? (
          <Empty title="No money has moved yet.">The client hasn’t funded an outcome.</Empty>
        ) : (
          <>
            <StatementTable statement={statement} asset={asset} nameOf={nameOf} />
            <Legs statement={statement} asset={asset} />
          </>
        )}
      </section>
    </article>
  );
}

const AS_OF = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" });

/** How what was paid was divided by the split. */
function Legs({ statement: { totals }, asset }: { statement: Statement; asset: Asset }) {
  const { team, platform, relationship } = totals.legs;
  if (totals.toSplit === 0n) return null;
  const said = (amount: bigint) => <Amount amount={amount} asset={asset} maxDecimals={asset.decimals} />;
  return (
    <p className="statement__legs">
      Of what was paid to the split, {said(team)} went to the team, {said(platform)} to the platform and{" "}
      {said(relationship)} to whoever looks after the client.
    </p>
  );
}

type ToolsProps = { statement: Statement; engagementId: bigint; asset: Asset };

function Tools({ statement, engagementId, asset }: ToolsProps) {
  const [saved, setSaved] = useState(false);

  function save(): void {
    saveFile(statementName(engagementId), statementCsv(statement, { engagementId, asset }));
    setSaved(true);
  }

  return (
    <div className="row no-print receipt__tools">
      <Button onClick={() => window.print()}>
        <Icon name="print" /> Print
      </Button>
      <Button onClick={save}>Download as CSV</Button>
      <ButtonLink href={`/engagements/${engagementId}`} variant="quiet">
        Back to the engagement
      </ButtonLink>
      <span className="soft small" role="status">
        {saved ? "Saved." : ""}
      </span>
    </div>
  );
}
