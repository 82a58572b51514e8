import { Bytes } from "@graphprotocol/graph-ts";
import { fieldsOf } from "./fields";
import { lineOf, linesOf } from "./parts";

export const MAX_SUMMARY = 300;
export const MAX_BODY = 60000;

/** What charters, proposals' texts and briefs have in common. */
export class Prose {
  constructor(
    public title: string,
    public summary: string,
    public body: string,
  ) {}
}

/** A document of this schema; null where it isn't one, or one of its texts is missing, too long or hides something. */
export function readProse(data: Bytes, schema: string, maxTitle: i32): Prose | null {
  const fields = fieldsOf(data, schema);
  if (fields === null) return null;
  const title = lineOf(fields.get("title"), maxTitle, true);
  const summary = lineOf(fields.get("summary"), MAX_SUMMARY, false);
  const body = linesOf(fields.get("body"), MAX_BODY, false);
  return title === null || summary === null || body === null ? null : new Prose(title, summary, body);
}
