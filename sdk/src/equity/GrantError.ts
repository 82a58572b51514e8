import type { NewGrant } from "./Grant.ts";

/** A grant can't be as it was given; the message says what is wrong and how. */
export class GrantError extends Error {
  override readonly name = "GrantError";
  /** What the message is about, where it is about one thing. */
  readonly field: keyof NewGrant | undefined;
  /** Its place among several, from 0. */
  readonly position: number | undefined;

  constructor(message: string, field?: keyof NewGrant, position?: number) {
    super(message);
    this.field = field;
    this.position = position;
  }
}
