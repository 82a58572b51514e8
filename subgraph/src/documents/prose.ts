import { Bytes } from "@graphprotocol/graph-ts";
import { fieldsOf, textOf } from "./fields";
import { isLongerThan } from "./texts";

const MAX_SUMMARY = 300;
const MAX_BODY = 60000;

/** What charters and proposals' texts have in common. */
export class Prose {
  constructor(
    public title: string,
    public summary: string,
    public body: string,
  ) {}
}

/** A document of this schema; null where it isn't one, or one of its texts is missing or too long. */
export function readProse(data: Bytes, schema: string, maxTitle: i32): Prose | null {
  const fields = fieldsOf(data, schema);
  if (fields === null) return null;
  const title = textOf(fields.get("title"));
  const summary = textOf(fields.get("summary"));
  const body = textOf(fields.get("body"));
  if (title === null || summary === null || body === null) return null;
  if (title.length == 0 || isLongerThan(title, maxTitle)) return null;
  if (isLongerThan(summary, MAX_SUMMARY) || isLongerThan(body, MAX_BODY)) return null;
  return new Prose(title, summary, body);
}
