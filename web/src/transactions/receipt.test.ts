import { logId } from "@rizom/sdk";
import { expect, test } from "vitest";
import { aRecord, HASH, SPLIT } from "./fixtures.ts";
import { readReceipt } from "./receipt.ts";

const event = (eventName: string, logIndex: number) => ({ address: SPLIT, eventName, args: {}, logIndex }) as const;
const read = (events: ReturnType<typeof event>[], href: string | null) =>
  readReceipt(aRecord({ done: { sentence: "", href, linkLabel: "" } }), { transactionHash: HASH, events });

test("default: the link names the event by the id that the index gives it", () => {
  const { href, warning } = read([event("Transfer", 4), event("PaymentReceived", 5)], "/payments/:event");
  expect(href).toBe(`/payments/${logId(HASH, 5)}`);
  expect(warning).toBeNull();
});

test("behavior: the link can name the transaction", () => {
  expect(read([event("PaymentReceived", 0)], "/x/:transaction").href).toBe(`/x/${HASH}`);
});

test("behavior: the link can name the engagement that the event tells the number of", () => {
  const opened = { ...event("EngagementOpened", 2), args: { engagementId: 12n } };
  const { href } = readReceipt(
    aRecord({
      expectedEvents: ["EngagementOpened"],
      done: { sentence: "", href: "/engagements/:engagement", linkLabel: "" },
    }),
    { transactionHash: HASH, events: [opened] },
  );
  expect(href).toBe("/engagements/12");
});

test("error: without the expected event there is a warning and no link", () => {
  const { href, warning } = read([event("Transfer", 4)], "/payments/:event");
  expect(href).toBeNull();
  expect(warning).toContain("didn't do what was expected");
});
