import { decodeRevert } from "@rizom/sdk";
import { call } from "viem/actions";
import { keys } from "../../lib/keys.ts";
import { publicClient } from "../../lib/publicClient.ts";
import { encodeCall } from "../../transactions/encode.ts";
import { requestOf } from "./requestOf.ts";
import { type Signed, writeSigned } from "./SignedFile.ts";
import { readStanding, type Standing } from "./standing.ts";

/** What came of trying out a file without sending it. */
export type Trial = {
  readonly standing: Standing;
  /** What the contract says no with; null when it can be sent, or its number is used. */
  readonly refusal: { readonly name: string; readonly sentence: string } | null;
};

/** Asks the chain, which knows every signature, also those of contracts, whether a file can be sent. */
export const trialQueryOptions = (signed: Signed) => ({
  queryKey: keys.reputationPart("signedFile", writeSigned(signed)),
  queryFn: async (): Promise<Trial> => {
    const standing = await readStanding(signed);
    return { standing, refusal: standing === "unused" ? await tryToSend(signed) : null };
  },
});

async function tryToSend(signed: Signed): Promise<Trial["refusal"]> {
  try {
    await call(publicClient, encodeCall(requestOf(signed)));
    return null;
  } catch (error) {
    const { kind, name, sentence } = decodeRevert(error);
    if (kind !== "reverted") throw error;
    return { name, sentence };
  }
}
