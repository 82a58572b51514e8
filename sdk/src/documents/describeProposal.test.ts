import { type Address, bytesToHex, getAddress } from "viem";
import { describe, expect, test } from "vitest";
import { random } from "../testing/random.ts";
import { CidError } from "./CidError.ts";
import { DocumentError } from "./DocumentError.ts";
import { describeProposal } from "./describeProposal.ts";
import { readDescription } from "./readDescription.ts";

const PROPOSER = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
const DIGEST = `0x${"ab".repeat(32)}` as const;

/** Characters of every kind that a title may have, those with a meaning of their own among them. */
const LETTERS = ["a", "Z", "é", "漢", "😀", "#", " ", "-", "<b>", "ipfs://", "#proposer=0x", "\\", "’", "0", "_"];

describe("describeProposal", () => {
  test("default: title, document and proposer, each on a line of its own", () => {
    expect(describeProposal({ title: " Pay the printer ", digest: DIGEST, proposer: PROPOSER })).toBe(
      `Pay the printer\n\nipfs://f01551220${"ab".repeat(32)}\n\n#proposer=${PROPOSER}`,
    );
  });

  test("behavior: whatever the title, reading gives back what was written (500 of chance)", () => {
    const { below, bytes, pick } = random(20_261_129);
    for (let run = 0; run < 500; run += 1) {
      const text = Array.from({ length: 1 + below(12) }, () => pick(LETTERS))
        .join("")
        .trim();
      const title = text === "" ? "A title" : [...text].slice(0, 120).join("");
      const digest = bytesToHex(bytes(32));
      const proposer: Address = getAddress(bytesToHex(bytes(20)));
      const description = describeProposal({ title, digest, proposer });
      expect(readDescription(description)).toEqual({ title: title.trim(), digest, proposer, text: "" });
    }
  });

  test.each([
    ["nothing", "  ", "Give it a title."],
    ["two lines", "Pay\nipfs://f0155", "The title must stay on one line."],
    ["121 characters", "x".repeat(121), "The title has 121 characters and may have 120. Make it shorter."],
    ["a turned direction", "Pay \u202eecila", /invisible control characters/],
    ["half a character", "Pay \ud83d", /half a character/],
  ])("error: a title of %s", (_, title, sentence) => {
    const build = () => describeProposal({ title, digest: DIGEST, proposer: PROPOSER });
    expect(build).toThrow(DocumentError);
    expect(build).toThrow(sentence);
  });

  test("error: a digest that isn't one", () => {
    expect(() => describeProposal({ title: "Pay", digest: "0x12", proposer: PROPOSER })).toThrow(CidError);
  });
});

describe("readDescription", () => {
  test("behavior: a description from elsewhere: the first line is the title, the rest is text", () => {
    expect(readDescription("# Grow the team\r\n\r\nBecause **we** can.\nSoon.")).toEqual({
      title: "Grow the team",
      digest: null,
      proposer: null,
      text: "Because **we** can.\nSoon.",
    });
  });

  test("behavior: the proposer counts only at the very end, as the governor reads it", () => {
    const lower = PROPOSER.toLowerCase();
    expect(readDescription(`Pay#proposer=${lower}`)).toMatchObject({ title: "Pay", proposer: PROPOSER });
    expect(readDescription(`Pay\n#proposer=${lower} `).proposer).toBeNull();
    expect(readDescription(`Pay\n#proposer=${lower.slice(0, -1)}`).proposer).toBeNull();
    expect(readDescription(`#proposer=${lower}\nPay`).proposer).toBeNull();
  });

  test("behavior: a document that isn't one is text", () => {
    for (const line of ["ipfs://bafkreiabc", "ipfs://f01551220AB", ` ipfs://f01551220${"ab".repeat(32)}`]) {
      expect(readDescription(`Pay\n\n${line}`)).toMatchObject({ title: "Pay", digest: null, text: line.trim() });
    }
  });

  test("behavior: nothing at all, and far too much", () => {
    expect(readDescription("")).toEqual({ title: "", digest: null, proposer: null, text: "" });
    expect([...readDescription("😀".repeat(250_000)).title]).toHaveLength(120);
  });
});
