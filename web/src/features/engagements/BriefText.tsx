import type { Hex } from "viem";
import { DocumentDigest, DocumentStates } from "../documents/DocumentStates.tsx";
import { useBriefDocument } from "../documents/engagementQueries.ts";
import { Markdown } from "../markdown/Markdown.tsx";
import { visibleText } from "../markdown/visibleText.ts";
import { OnDemand } from "./OnDemand.tsx";

type Props = { digest: Hex; name: string; summaryLabel: string };

/** What was agreed: the summary at once, the rest on demand. Anybody's text, compared with its digest. */
export function BriefText({ digest, name, summaryLabel }: Props) {
  const document = useBriefDocument(digest);
  return (
    <DocumentStates query={document} digest={digest} name={name}>
      {({ summary, body }) => (
        <div className="stack stack--tight">
          {summary.trim() === "" ? null : <p className="brief__summary break">{visibleText(summary)}</p>}
          <OnDemand summary={summaryLabel}>
            <div className="stack">
              {body.trim() === "" ? (
                <p className="soft">It says nothing more.</p>
              ) : (
                <Markdown text={body} topHeading={4} />
              )}
              <p className="soft small">
                Its digest is on the chain. What came from IPFS was compared with it in your browser.
              </p>
              <DocumentDigest digest={digest} />
            </div>
          </OnDemand>
        </div>
      )}
    </DocumentStates>
  );
}
