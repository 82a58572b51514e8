import { useState } from "react";
import type { Address } from "viem";
import { useConfig } from "wagmi";
import { Button } from "../../components/Button.tsx";
import { saveBlob } from "../../lib/saveBlob.ts";
import { explain } from "../../transactions/explain.ts";
import { isRejection } from "../../transactions/isRejection.ts";
import { useReadiness } from "../../wallet/useReadiness.ts";
import type { AttestedWord } from "../attesting/prepareAttesting.ts";
import { writeSigned } from "./SignedFile.ts";
import { signAttestations } from "./signAttestations.ts";

type Props = {
  engagementId: bigint;
  attester: Address;
  now: bigint;
  /** Puts what is said on IPFS; null while something is missing, which the form says then. */
  publish: () => Promise<readonly AttestedWord[] | null>;
};

type State = { readonly kind: "idle" | "busy" | "saved" } | { readonly kind: "failed"; readonly sentence: string };

/** Signs without sending: whoever gets the file sends it, and pays for the transaction. */
export default function SignOnly({ engagementId, attester, now, publish }: Props) {
  const config = useConfig();
  const { ready, explanation } = useReadiness();
  const [state, setState] = useState<State>({ kind: "idle" });

  async function sign(): Promise<void> {
    setState({ kind: "busy" });
    try {
      const words = await publish();
      if (words === null) return setState({ kind: "idle" });
      const attestations = words.map(({ comment: _, ...word }) => ({ ...word, engagementId }));
      const signed = await signAttestations(config, { attester, attestations, now });
      const name = `attestations-engagement-${engagementId}.json`;
      saveBlob(name, new Blob([writeSigned(signed)], { type: "application/json" }));
      setState({ kind: "saved" });
    } catch (error) {
      setState(isRejection(error) ? { kind: "idle" } : { kind: "failed", sentence: explain(error) });
    }
  }

  return (
    <div className="stack stack--tight">
      <p className="small">
        You sign without a transaction, and save a file. Whoever you give it to sends it from this page within seven
        days, and pays for the transaction. It’s said by you all the same.
      </p>
      <div className="row">
        <Button size="small" busy={state.kind === "busy"} disabled={!ready} onClick={() => void sign()}>
          Publish it, sign, and save the file
        </Button>
      </div>
      <p className="small" role="status">
        {state.kind === "saved"
          ? "The file is saved. What you wrote stays here, too, until somebody has sent it."
          : (explanation ?? "")}
      </p>
      {state.kind === "failed" ? <p className="field__error">{state.sentence}</p> : null}
    </div>
  );
}
