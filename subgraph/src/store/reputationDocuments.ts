import { AttestationDocument, ProfileDocument } from "../../generated/schema";
import { AttestationContext } from "../documents/attestationContext";
import { WrittenProfile } from "../documents/profile";
import { ProfileContext } from "../documents/profileContext";
import { workTypeOf } from "../marks";

export function createAttestationDocument(about: AttestationContext, comment: string): void {
  const document = new AttestationDocument(about.id);
  document.attestation = about.uid;
  document.digest = about.digest;
  document.comment = comment;
  document.save();
}

export function createProfileDocument(about: ProfileContext, profile: WrittenProfile): void {
  const document = new ProfileDocument(about.id);
  document.profile = about.id;
  document.account = about.account;
  document.digest = about.digest;
  document.name = profile.name;
  document.summary = profile.summary;
  document.body = profile.body;
  document.work = profile.work.map<string>((one) => workTypeOf(one.work));
  document.preferences = profile.work.map<i32>((one) => one.value);
  document.linkNames = profile.links.map<string>((link) => link.name);
  document.linkUrls = profile.links.map<string>((link) => link.url);
  document.save();
}
