import type { Attestation, verifyAttestation } from "@rizom/sdk";

/** What came of checking an attestation in this browser. */
export type Verified = Awaited<ReturnType<typeof verifyAttestation>>;

/** The part of a query's result that a judgement needs. */
export type Checking = { readonly data: Verified | undefined; readonly error: unknown };

export type Judgement = {
  readonly kind: "checking" | "verified" | "revoked" | "wrong" | "waiting";
  readonly words: string;
  /** What isn't as it should be, each in a sentence. */
  readonly problems: readonly string[];
};

const NOT_NOW =
  "Nobody could be asked just now. Nothing is lost: whether it’s so can be checked again, and what it says stays on the chain.";

/**
 * What may be said of an attestation after it was checked. "Verified" only where every check passed.
 *
 * @param revokedAt as it's shown; null where it's shown as standing
 */
export function judge({ data, error }: Checking, { revokedAt }: Pick<Attestation, "revokedAt">): Judgement {
  if (data === undefined) {
    if (error === null || error === undefined) {
      return { kind: "checking", words: "Being checked in your browser…", problems: [] };
    }
    return { kind: "waiting", words: "Not checked yet", problems: [NOT_NOW] };
  }
  if (data.result === "verified") return { kind: "verified", words: "Verified in your browser", problems: [] };
  const failed = data.checks.filter(({ state }) => state === "failed");
  const others = data.checks.filter(({ state }) => state === "unknown");
  // That a document agrees can't be checked without it: once said is enough.
  const isMissing = others.some(({ name }) => name === "document");
  const said = others.filter(({ name }) => name !== "agreement" || !isMissing);
  const problems = [...failed, ...said].flatMap(({ sentence }) => sentence ?? []);
  if (failed.length === 0) return { kind: "waiting", words: "Not verified yet", problems };
  // That it was revoked, and when, is what is shown, and the chain says so too.
  if (
    revokedAt !== null &&
    data.revokedAt === revokedAt &&
    others.length === 0 &&
    failed.every(({ name }) => name === "standing")
  ) {
    return { kind: "revoked", words: "Revoked, as your browser sees on the chain", problems: [] };
  }
  return { kind: "wrong", words: "Not as the chain says", problems };
}
