import type { FranchiseRecord } from "@rizom/sdk";
import { Disclosure } from "../../components/Disclosure.tsx";
import { Time } from "../../components/Time.tsx";
import { DocumentDigest, DocumentStates } from "../documents/DocumentStates.tsx";
import { useCharterDocument } from "../documents/queries.ts";
import { CharterText } from "./CharterText.tsx";

/** What the owners promise each other: the document behind the digest on the chain, verified here. */
export function CharterSection({ franchise: { charter, charters } }: { franchise: FranchiseRecord }) {
  const document = useCharterDocument(charter);
  const since = charters.at(-1)?.since;
  const former = charters.slice(0, -1).toReversed();
  return (
    <section className="section" aria-labelledby="charter">
      <div className="section__head">
        <h2 id="charter">Charter</h2>
        {since === undefined ? null : (
          <span className="soft small">
            Put in force <Time timestamp={since} />
          </span>
        )}
      </div>
      <DocumentStates query={document} digest={charter} name="The charter">
        {(text) => (
          <div className="panel stack">
            <CharterText {...text} />
            <Disclosure summary="How you know that this is it">
              <div className="stack stack--tight">
                <p className="soft small">
                  Its digest is on the chain. What came from IPFS was compared with it in your browser.
                </p>
                <DocumentDigest digest={charter} />
              </div>
            </Disclosure>
          </div>
        )}
      </DocumentStates>
      {former.length > 0 ? (
        <Disclosure summary={`Former charters (${former.length})`}>
          <ul className="stack stack--tight charter-former">
            {former.map(({ id, digest, since: from }) => (
              <li key={id}>
                Put in force <Time timestamp={from} />. <DocumentDigest digest={digest} />
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </section>
  );
}
