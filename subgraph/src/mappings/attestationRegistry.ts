import {
  AttestationAdded,
  AttestationRevoked,
  ProfileSet,
} from "../../generated/AttestationRegistry/AttestationRegistry";
import { addAttestation, revokeAttestation } from "../handlers/attestations";
import { setProfile } from "../handlers/profiles";
import { momentOf } from "../moment";
import { Attested } from "../store/attestations";

export function handleAttestationAdded(event: AttestationAdded): void {
  const params = event.params;
  const marks = params.marks.toI32();
  const attested = new Attested(params.uid, params.attester, params.subject, marks, params.digest);
  addAttestation(event.address, params.engagementId, params.outcome.toI32(), attested, momentOf(event));
}

export function handleAttestationRevoked(event: AttestationRevoked): void {
  revokeAttestation(event.params.uid, momentOf(event));
}

export function handleProfileSet(event: ProfileSet): void {
  setProfile(event.params.account, event.params.digest, momentOf(event));
}
