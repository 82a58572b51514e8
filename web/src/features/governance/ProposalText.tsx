import { type Proposal, readDescription } from "@rizom/sdk";
import type { Hex } from "viem";
import { Disclosure } from "../../components/Disclosure.tsx";
import { DocumentDigest, DocumentStates } from "../documents/DocumentStates.tsx";
import { useProposalDocument } from "../documents/queries.ts";
import { Markdown } from "../markdown/Markdown.tsx";
import { titleOf } from "./titleOf.ts";

/** Why it's proposed: the document that the description names, verified; else what the description itself says. */
export function ProposalText({ proposal }: { proposal: Proposal }) {
  const { text } = readDescription(proposal.description);
  return (
    <section className="section" aria-labelledby="reasons-of-proposal">
      <h2 id="reasons-of-proposal">What it’s about</h2>
      {proposal.digest === null ? (
        <OnChain text={text} />
      ) : (
        <FromDocument digest={proposal.digest} title={titleOf(proposal)} />
      )}
    </section>
  );
}

function OnChain({ text }: { text: string }) {
  return text === "" ? <p className="soft">Its title is all that was written.</p> : <Markdown text={text} />;
}

function FromDocument({ digest, title }: { digest: Hex; title: string }) {
  const document = useProposalDocument(digest);
  return (
    <DocumentStates query={document} digest={digest} name="The text">
      {({ title: called, summary, body }) => (
        <article className="stack proposal-text" aria-label="Text of the proposal">
          {called === title ? null : (
            <p>
              <span className="soft">Its text is called</span> “{called}”
            </p>
          )}
          {summary === "" ? null : <p className="proposal-text__summary">{summary}</p>}
          <Markdown text={body} />
          <Disclosure summary="Where the text is">
            <DocumentDigest digest={digest} />
          </Disclosure>
        </article>
      )}
    </DocumentStates>
  );
}
