/** Reads what an attester wrote, and whether it says what the chain says. */
import { Bytes, JSONValue } from "@graphprotocol/graph-ts";
import { packed } from "../marks";
import { AttestationContext } from "./attestationContext";
import { chainIn } from "./did";
import { arrayOf, Fields, fieldsOf, objectOf, textOf, wholeNumberOf } from "./fields";
import { linesOf } from "./parts";
import { isTime } from "./times";
import { worksOf } from "./work";

const MAX_COMMENT = 4000;
const MAX_TYPES = 3;
const MAX_OUTCOME: i64 = 9007199254740991;

const CONTEXT = "https://www.w3.org/ns/credentials/v2";
const VOCABULARY = "urn:rizom:attestation:1:";
const STATUS = "urn:rizom:attestation:";

/** What a sound document says. */
export class WrittenAttestation {
  constructor(
    public issuer: string,
    public subject: string,
    public engagement: string,
    public outcome: i64,
    /** Packed as in `marks.ts`. */
    public marks: i32,
    public status: string,
    public comment: string,
  ) {}
}

/** Null where it isn't one, something is missing, or the comment is too long or hides something. */
export function readAttestation(data: Bytes): WrittenAttestation | null {
  const fields = fieldsOf(data, "rizom/attestation");
  if (fields === null || !isCredential(fields)) return null;
  const issuer = textOf(fields.get("issuer"));
  const subject = objectOf(fields.get("credentialSubject"));
  const status = objectOf(fields.get("credentialStatus"));
  if (issuer === null || subject === null || status === null) return null;
  const id = textOf(subject.get("id"));
  const engagement = textOf(subject.get("engagement"));
  const marks = marksOf(subject.get("work"));
  const comment = linesOf(subject.get("comment"), MAX_COMMENT, false);
  const statusId = textOf(status.get("id"));
  if (id === null || engagement === null || marks == 0 || comment === null || statusId === null) return null;
  if (!isText(status.get("type"), "RizomAttestationRegistry")) return null;
  const outcome = wholeNumberOf(subject.get("outcome"), MAX_OUTCOME);
  return new WrittenAttestation(issuer, id, engagement, outcome, marks, statusId, comment);
}

/** The chain that it names must be the same throughout. */
export function disagrees(written: WrittenAttestation, about: AttestationContext): boolean {
  const chain = chainIn(written.issuer, about.attester);
  if (chain === null || chainIn(written.subject, about.subject) != chain) return true;
  return (
    written.engagement != about.engagementId.toString() ||
    written.outcome != about.outcome ||
    written.marks != about.marks ||
    written.status != `${STATUS}${chain}:${about.registry.toHexString()}:${about.uid.toHexString()}`
  );
}

/** Its contexts, its types, and a time from which it's valid: what matters is when the chain had it. */
function isCredential(fields: Fields): boolean {
  const contexts = arrayOf(fields.get("@context"));
  const types = arrayOf(fields.get("type"));
  const validFrom = textOf(fields.get("validFrom"));
  if (contexts === null || contexts.length != 2 || types === null || types.length != 2) return false;
  const vocabulary = objectOf(contexts[1]);
  if (vocabulary === null || vocabulary.entries.length != 1 || !isText(vocabulary.get("@vocab"), VOCABULARY))
    return false;
  return (
    isText(contexts[0], CONTEXT) &&
    isText(types[0], "VerifiableCredential") &&
    isText(types[1], "RizomAttestation") &&
    validFrom !== null &&
    isTime(validFrom)
  );
}

function isText(value: JSONValue | null, wanted: string): boolean {
  const text = textOf(value);
  return text !== null && text == wanted;
}

/** One to three types of work, packed; else 0, which no attestation has. */
function marksOf(value: JSONValue | null): i32 {
  const works = worksOf(value, "mark");
  if (works === null || works.length > MAX_TYPES) return 0;
  let marks = 0;
  for (let i = 0; i < works.length; i++) marks |= packed(works[i].work, works[i].value);
  return marks;
}
