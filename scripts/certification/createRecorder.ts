import { type Address, concatHex, keccak256, toHex } from "viem";
import type { CertificationAttestation, CertificationOutcome, WorkMark } from "../../sdk/src/index.ts";
import { accountOf } from "./accountOf.ts";

/** The one asset of a made-up world, and what an outcome is paid with. */
export const ASSET = accountOf("asset", 0);
const PAID = 1_000n;
export const FLOORS = [{ asset: ASSET, minimum: PAID }];

type About = Pick<CertificationOutcome, "engagementId" | "outcome">;

/**
 * Collects outcomes and attestations as the chain would: one for each attester, subject and outcome.
 * @param isPaid Whether what was paid for its outcomes reaches the floor
 */
export function createRecorder(isPaid = true) {
  const outcomes: CertificationOutcome[] = [];
  const attestations: CertificationAttestation[] = [];
  return {
    accept: (outcome: About & { readonly acceptedAt: bigint }): void => {
      outcomes.push({ ...outcome, asset: ASSET, paid: isPaid ? PAID : 0n });
    },
    attest: (
      { engagementId, outcome }: About,
      attester: Address,
      subject: Address,
      work: readonly WorkMark[],
    ): void => {
      const place = toHex((engagementId << 8n) | BigInt(outcome), { size: 32 });
      const uid = keccak256(concatHex([place, attester, subject]));
      attestations.push({ uid, engagementId, outcome, attester, subject, work });
    },
    recorded: () => ({ outcomes, attestations }),
  };
}

export type Recorder = ReturnType<typeof createRecorder>;
