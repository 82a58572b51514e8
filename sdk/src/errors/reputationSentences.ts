import type { ReputationError, Sentences } from "./Sentences.ts";

/** What the errors of the registry of attestations mean: what went wrong, that nothing was changed, what to do. */
export const reputationSentences: Sentences<ReputationError> = {
  AttestationRegistry_NotParticipant: ([account, id, outcome], write) =>
    `${write.address(account)} isn't a participant of outcome ${outcome} of engagement ${id}: it isn't accepted, or that account was neither its client nor its facilitator nor on its team when it was. Nothing was changed; choose an accepted outcome in which both took part.`,
  AttestationRegistry_OfOneself: ([account], write) =>
    `${write.address(account)} can't attest its own work. Nothing was changed; choose somebody else who took part in the outcome.`,
  AttestationRegistry_AlreadyAttested: () =>
    "You have attested this person's work on this outcome already. Nothing was changed; revoke that attestation first if it's to be another one.",
  AttestationRegistry_InvalidMarks: () =>
    "An attestation marks one to three types of work, each from 0 to 4. Nothing was changed; choose the marks again.",
  AttestationRegistry_ZeroDigest: () =>
    "The attestation's document is missing. Nothing was changed; publish it first, then send again.",
  AttestationRegistry_PageSize: ([length, maximum]) =>
    length === 0n
      ? "No attestation was chosen, and this needs at least one. Nothing was changed; choose one."
      : `${length} attestations are too many for one transaction. Nothing was changed; send at most ${maximum} at a time.`,
  AttestationRegistry_NotStanding: () =>
    "There's no attestation that could be revoked: it was never made, or it was revoked before. Nothing was changed; reload to see which ones stand.",
  AttestationRegistry_SignatureExpired: ([deadline], write) =>
    `The signature was good until ${write.time(deadline)}. Nothing was changed; sign again and submit it sooner.`,
  AttestationRegistry_NonceUsed: ([account], write) =>
    `This signature by ${write.address(account)} was submitted before, or cancelled. Nothing was changed; look whether it did what it should, and sign again if it didn't.`,
  AttestationRegistry_InvalidSignature: ([account], write) =>
    `This isn't a signature by ${write.address(account)} for exactly this. Nothing was changed; sign again with that account.`,
};
