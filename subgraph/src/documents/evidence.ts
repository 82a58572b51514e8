import { Bytes, JSONValue } from "@graphprotocol/graph-ts";
import { EvidenceFile, readFile } from "./evidenceFile";
import { arrayOf, fieldsOf } from "./fields";
import { lineOf, linesOf } from "./parts";
import { MAX_BODY, MAX_SUMMARY } from "./prose";

const MAX_FILES = 10;

/** What a team shows that delivers an outcome. */
export class Evidence {
  constructor(
    public summary: string,
    public body: string,
    public files: Array<EvidenceFile>,
  ) {}
}

/** Null where it isn't one, one of its texts is missing, too long or hides something, or a file can't be. */
export function readEvidence(data: Bytes): Evidence | null {
  const fields = fieldsOf(data, "rizom/evidence");
  if (fields === null) return null;
  const summary = lineOf(fields.get("summary"), MAX_SUMMARY, true);
  const body = linesOf(fields.get("body"), MAX_BODY, false);
  const files = readFiles(fields.get("files"));
  return summary === null || body === null || files === null ? null : new Evidence(summary, body, files);
}

/** No two of the same name. */
function readFiles(value: JSONValue | null): Array<EvidenceFile> | null {
  const values = arrayOf(value);
  if (values === null || values.length > MAX_FILES) return null;
  const files: Array<EvidenceFile> = [];
  for (let i = 0; i < values.length; i++) {
    const file = readFile(values[i]);
    if (file === null) return null;
    for (let j = 0; j < i; j++) {
      if (files[j].name == file.name) return null;
    }
    files.push(file);
  }
  return files;
}
