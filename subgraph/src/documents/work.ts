/** Reads how documents write types of work: in the order of their numbers, each once, each with 0 to 4. */
import { JSONValue } from "@graphprotocol/graph-ts";
import { HIGHEST_MARK, workNumberOf } from "../marks";
import { arrayOf, Fields, objectOf, textOf, wholeNumberOf } from "./fields";

/** A type of work, and what is said of it. */
export class WrittenWork {
  constructor(
    public work: i32,
    public value: i32,
  ) {}
}

/** `name` is that of the number: mark or preference. Null where one of them can't be. */
export function worksOf(list: JSONValue | null, name: string): Array<WrittenWork> | null {
  const values = arrayOf(list);
  if (values === null) return null;
  const works: Array<WrittenWork> = [];
  for (let i = 0, last = -1; i < values.length; i++) {
    const written = workOf(objectOf(values[i]), name);
    if (written === null || written.work <= last) return null;
    last = written.work;
    works.push(written);
  }
  return works;
}

function workOf(fields: Fields | null, name: string): WrittenWork | null {
  if (fields === null) return null;
  const type = textOf(fields.get("type"));
  const value = wholeNumberOf(fields.get(name), HIGHEST_MARK);
  if (type === null || value < 0) return null;
  const work = workNumberOf(type);
  return work < 0 ? null : new WrittenWork(work, <i32>value);
}
