import { attestBySigRequest, revokeBySigRequest } from "@rizom/sdk";
import type { ContractRequest } from "../../transactions/action.ts";
import type { Signed } from "./SignedFile.ts";

/** What goes to the chain for what somebody signed. */
export function requestOf(signed: Signed): ContractRequest {
  const { registry: attestationRegistry, attester, nonce, deadline, signature } = signed;
  const order = { attestationRegistry, attester, nonce, deadline, signature };
  return signed.kind === "attest"
    ? attestBySigRequest({ ...order, attestations: signed.about })
    : revokeBySigRequest({ ...order, keys: signed.about });
}
