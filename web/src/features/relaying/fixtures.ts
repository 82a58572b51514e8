import { deploymentOf } from "@rizom/sdk";
import type { Hex } from "viem";
import { environment } from "../../lib/environment.ts";
import { hash, LUCIA, MIRA, NOW } from "../engagements/fixtures.ts";
import { type Signed, writeSigned } from "./SignedFile.ts";

const by = {
  ...{ chainId: environment.chainId, registry: deploymentOf(environment.chainId).attestationRegistry },
  ...{ attester: MIRA, deadline: NOW + 60n, signature: "0x1234" as Hex },
};

/** For tests: what Mira signed of Lucía's work in engagement 12. */
export const ATTESTED: Extract<Signed, { kind: "attest" }> = {
  ...by,
  ...{ kind: "attest", nonce: 2n ** 255n },
  about: [{ engagementId: 12n, outcome: 1, subject: LUCIA, work: [{ work: "linking", mark: 4 }], digest: hash(7) }],
};

/** And that she takes it back. */
export const REVOKED: Extract<Signed, { kind: "revoke" }> = {
  ...by,
  ...{ kind: "revoke", nonce: 6n, about: [{ engagementId: 12n, outcome: 1, subject: LUCIA }] },
};

/** A file in which something else stands. */
export const changed = (signed: Signed, part: object) =>
  JSON.stringify({ ...JSON.parse(writeSigned(signed)), ...part });
