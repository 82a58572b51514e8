import { describe, expect, test } from "vitest";
import { referenceOf } from "../references/referenceOf.ts";
import { escrowReference } from "./escrowReference.ts";

describe("escrowReference", () => {
  test("default: the engagement and the outcome", () => {
    expect(escrowReference(referenceOf("Engagement 12/3"))).toEqual({ engagementId: 12n, outcome: 3 });
    expect(escrowReference(referenceOf("Engagement 123456789012345/1000"))).toEqual({
      ...{ engagementId: 123_456_789_012_345n, outcome: 1_000 },
    });
  });
  test.each([
    "Engagement 12",
    "engagement 12/3",
    "Engagement 0/1",
    "Engagement 1/0",
    "Engagement 1/2/3",
    "Invoice 1/2",
  ])("behavior: no escrow writes %s", (text) => expect(escrowReference(referenceOf(text))).toBeNull());
  test("behavior: bytes that aren't text", () => {
    expect(escrowReference(`0x${"ff".repeat(32)}`)).toBeNull();
  });
});
