/** Reads what somebody tells of themselves. */
import { Bytes, JSONValue } from "@graphprotocol/graph-ts";
import { arrayOf, fieldsOf, objectOf } from "./fields";
import { lineOf, linesOf } from "./parts";
import { MAX_SUMMARY } from "./prose";
import { isWebAddress } from "./urls";
import { WrittenWork, worksOf } from "./work";

const MAX_NAME = 80;
const MAX_BODY = 20000;
const MAX_LINKS = 5;
const MAX_LINK_NAME = 60;
const MAX_URL = 300;

export class Link {
  constructor(
    public name: string,
    public url: string,
  ) {}
}

export class WrittenProfile {
  constructor(
    public name: string,
    public summary: string,
    public body: string,
    public work: Array<WrittenWork>,
    public links: Array<Link>,
  ) {}
}

/** Null where it isn't one, one of its texts is missing, too long or hides something, or a type of work or a link can't be. */
export function readProfile(data: Bytes): WrittenProfile | null {
  const fields = fieldsOf(data, "rizom/profile");
  if (fields === null) return null;
  const name = lineOf(fields.get("name"), MAX_NAME, true);
  const summary = lineOf(fields.get("summary"), MAX_SUMMARY, false);
  const body = linesOf(fields.get("body"), MAX_BODY, false);
  const work = worksOf(fields.get("work"), "preference");
  const links = linksOf(fields.get("links"));
  if (name === null || summary === null || body === null || work === null || links === null) return null;
  return new WrittenProfile(name, summary, body, work, links);
}

function linksOf(list: JSONValue | null): Array<Link> | null {
  const values = arrayOf(list);
  if (values === null || values.length > MAX_LINKS) return null;
  const links: Array<Link> = [];
  for (let i = 0; i < values.length; i++) {
    const fields = objectOf(values[i]);
    if (fields === null) return null;
    const name = lineOf(fields.get("name"), MAX_LINK_NAME, true);
    const url = lineOf(fields.get("url"), MAX_URL, true);
    if (name === null || url === null || !isWebAddress(url)) return null;
    links.push(new Link(name, url));
  }
  return links;
}
