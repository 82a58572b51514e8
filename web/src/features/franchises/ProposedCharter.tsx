import type { Hex } from "viem";
import { Disclosure } from "../../components/Disclosure.tsx";
import { DocumentDigest, DocumentStates } from "../documents/DocumentStates.tsx";
import { useCharterDocument } from "../documents/queries.ts";
import { CharterText } from "./CharterText.tsx";

/** The charter that a motion would put in force, to be read before it's supported. */
export function ProposedCharter({ digest }: { digest: Hex }) {
  const document = useCharterDocument(digest);
  return (
    <Disclosure summary="Read the new charter">
      <DocumentStates query={document} digest={digest} name="The new charter">
        {(text) => (
          <div className="panel stack">
            <CharterText {...text} />
            <DocumentDigest digest={digest} />
          </div>
        )}
      </DocumentStates>
    </Disclosure>
  );
}
