import { Bytes } from "@graphprotocol/graph-ts";
import { fieldsOf } from "./fields";
import { lineOf, linesOf } from "./parts";
import { MAX_BODY } from "./prose";

const MAX_TITLE = 100;

/** Why a client refuses, or an arbiter decides so. */
export class Reason {
  constructor(
    public title: string,
    public body: string,
  ) {}
}

/** Null where it isn't one, or one of its texts is missing, empty, too long or hides something. */
export function readReason(data: Bytes): Reason | null {
  const fields = fieldsOf(data, "rizom/reason");
  if (fields === null) return null;
  const title = lineOf(fields.get("title"), MAX_TITLE, true);
  const body = linesOf(fields.get("body"), MAX_BODY, true);
  return title === null || body === null ? null : new Reason(title, body);
}
