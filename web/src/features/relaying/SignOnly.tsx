import { useState } from "react";
import type { Address } from "viem";
import { useConfig } from "wagmi";
import { Button } from "../../components/Button.tsx";
import { saveBlob } from "../../lib/saveBlob.ts";
import { explain } from "../../transactions/explain.ts";
import { isRejection } from "../../transactions/isRejection.ts";
import { useReadiness } from "../../wallet/useReadiness.ts";
import { useChainTime } from "../equity/useChainTime.ts";
import { type SignedWords, writeSigned } from "./SignedFile.ts";
import { keepSigned } from "./signedStore.ts";
import { signForOthers } from "./signForOthers.ts";

type Props = {
  engagementId: bigint;
  attester: Address;
  kind: SignedWords["kind"];
  /** What is to be signed; null while something is missing, which the form says then. */
  prepare: () => SignedWords | Promise<SignedWords | null>;
};

type State =
  | { readonly kind: "idle" | "busy" }
  | { readonly kind: "saved"; readonly isKept: boolean }
  | { readonly kind: "failed"; readonly sentence: string };

const WORDS = {
  attest: {
    said: "It’s said by you all the same.",
    button: "Publish it, sign, and save the file",
    until: "What you wrote stays here, too, until somebody has sent it.",
    file: "attestations",
  },
  revoke: {
    said: "It’s taken back by you all the same.",
    button: "Sign, and save the file",
    until: "What you said counts until somebody has sent it.",
    file: "revocation",
  },
} as const;

/** Signs without sending: whoever gets the file sends it, and pays for the transaction. */
export default function SignOnly({ engagementId, attester, kind, prepare }: Props) {
  const config = useConfig();
  const now = useChainTime();
  const { ready, explanation } = useReadiness();
  const [state, setState] = useState<State>({ kind: "idle" });
  const { said, button, until, file } = WORDS[kind];

  async function sign(): Promise<void> {
    setState({ kind: "busy" });
    try {
      const words = await prepare();
      if (words === null) return setState({ kind: "idle" });
      const signed = await signForOthers(config, { attester, words, now });
      const isKept = keepSigned(signed, now);
      saveBlob(
        `${file}-engagement-${engagementId}.json`,
        new Blob([writeSigned(signed)], { type: "application/json" }),
      );
      setState({ kind: "saved", isKept });
    } catch (error) {
      setState(isRejection(error) ? { kind: "idle" } : { kind: "failed", sentence: explain(error) });
    }
  }

  return (
    <div className="stack stack--tight">
      <p className="small">
        You sign without a transaction, and save a file. Whoever you give it to sends it from this page within seven
        days, and pays for the transaction. {said} Until it’s sent you can cancel it on this page, with a transaction.
      </p>
      <div className="row">
        <Button size="small" busy={state.kind === "busy"} disabled={!ready} onClick={() => void sign()}>
          {button}
        </Button>
      </div>
      <p className="small" role="status">
        {state.kind === "saved" ? `The file is saved. ${until} ${sayKept(state.isKept)}` : (explanation ?? "")}
      </p>
      {state.kind === "failed" ? <p className="field__error">{state.sentence}</p> : null}
    </div>
  );
}

const sayKept = (isKept: boolean) =>
  isKept ? "" : "This browser keeps nothing: without the file you can’t cancel it, so keep it, too.";
