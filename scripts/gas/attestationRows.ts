import type { Row } from "./rows.ts";

const peers = (eas: string, verax: string, sign: string) =>
  `EAS ${eas}; Verax ${verax}; Sign ${sign}; 96 bytes of data`;

/** Attestations, and EAS from its npm package, measured in the same run; its resolvers' checks aren't in its figures. */
export const ATTESTATION_ROWS: Record<string, Row> = {
  "attest.single": {
    what: "The client attests the work of somebody on the team: the dearest pair of participants",
    target: 62_000,
    peers: peers("248,820", "298,735", "255,550"),
  },
  "attest.single.onTeam": { what: "The same by somebody else on the team", target: 62_000 },
  "attest.single.again": { what: "The client attests once more after revoking" },
  "attest.batch10.each": {
    what: "The client attests the work of 10 on the team about one outcome, each",
    target: 36_000,
    peers: peers("213,976", "248,070", "222,397"),
  },
  "attest.batch10.each.onTeam": { what: "The same by somebody else on the team", target: 36_000 },
  "attest.batch10.each.outcomes": {
    what: "Somebody on the team attests another's work on 10 outcomes, each",
    target: 36_000,
  },
  "attest.bySig10.each": {
    what: "The client's batch, sent by somebody else by EIP-712 signature, with a later nonce, each",
  },
  "attest.revoke": { what: "Revoke", target: 30_000, peers: peers("68,174", "75,227", "67,125") },
  "attest.revoke10.each": { what: "Revoke 10 at once, each" },
  "profile.set": { what: "Name a profile, the first of an account" },
  "profile.set.again": { what: "Name another one" },
  "peer.eas.attest.single": { what: "EAS 1.9: attest 96 bytes of data, nothing checked" },
  "peer.eas.attest.batch10.each": { what: "EAS 1.9: 10 at once, each" },
  "peer.eas.attest.revoke": { what: "EAS 1.9: revoke" },
};
