import { type Person, people } from "@rizom/sdk/demo";

/** A seeded person by name. */
export function person(name: string): Person {
  const found = people.find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no seeded person called ${name}.`);
  return found;
}
