import type { EvidenceDocument } from "@rizom/sdk";
import type { Hex } from "viem";
import { Disclosure } from "../../components/Disclosure.tsx";
import { DocumentDigest, DocumentStates } from "../documents/DocumentStates.tsx";
import { useEvidenceDocument } from "../documents/engagementQueries.ts";
import { Markdown } from "../markdown/Markdown.tsx";
import { visibleText } from "../markdown/visibleText.ts";
import { EvidenceFileItem } from "./EvidenceFileItem.tsx";
import "./evidence.css";

/** Longer ones would push everything else off the screen. */
const LONG = 1_500;

/** What somebody showed who delivered: the document behind a digest, verified here, and its files to be verified here. */
export function EvidenceView({ digest }: { digest: Hex }) {
  const document = useEvidenceDocument(digest);
  return (
    <DocumentStates query={document} digest={digest} name="The evidence">
      {(evidence) => (
        <article className="stack" aria-label="Evidence">
          <p className="evidence__summary break">{visibleText(evidence.summary)}</p>
          <Body text={evidence.body} />
          <Files files={evidence.files} />
          <Disclosure summary="How you know that this is it">
            <div className="stack stack--tight">
              <p className="soft small">
                The digest of the text is on the chain, and the text holds those of the files. What comes from IPFS is
                compared with them in your browser.
              </p>
              <DocumentDigest digest={digest} />
            </div>
          </Disclosure>
        </article>
      )}
    </DocumentStates>
  );
}

function Body({ text }: { text: string }) {
  if (text.trim() === "") return null;
  const markdown = <Markdown text={text} topHeading={4} />;
  return text.length > LONG ? <Disclosure summary="Read all of it">{markdown}</Disclosure> : markdown;
}

function Files({ files }: Pick<EvidenceDocument, "files">) {
  if (files.length === 0) return <p className="soft small">It has no files.</p>;
  return (
    <div className="stack stack--tight">
      <ul className="evidence__files" aria-label="Files">
        {files.map((file) => (
          <EvidenceFileItem key={file.name} file={file} />
        ))}
      </ul>
      <p className="soft small">
        Nobody looked into the files. Open only what you expected, from people whom you trust.
      </p>
    </div>
  );
}
