import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { parseEther, zeroAddress } from "viem";
import { foundingText, ines, jonas, samir, TEXTS } from "../bootstrap/foundable-chain.ts";
import type { FoundingText } from "./foundingSchema.ts";
import { parseFounding } from "./parseFounding.ts";
import { readFounding } from "./readFounding.ts";

const NOW = BigInt(Date.UTC(2026, 10, 29) / 1000);
const right = foundingText(NOW);
const folder = mkdtempSync(join(tmpdir(), "rizom-founding-"));
after(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** What is said of a file; nothing if it's right. */
async function saidOf(json: unknown): Promise<string[]> {
  const said = await parseFounding(json, TEXTS, NOW).then(
    () => "",
    ({ message }: Error) => message,
  );
  return said
    .split("\n")
    .filter((line) => line !== "" && !/^(One problem|\d+ problems)\. Nothing was sent\.$/.test(line));
}

const governor = (change: object) => ({ ...right, governor: { ...right.governor, ...change } });
const franchise = (change: object) => ({
  ...right,
  franchises: [{ ...right.franchises[0], ...change }, right.franchises[1]],
});
const grant = (change: object) => ({ ...right, grants: [{ ...right.grants[0], ...change }] });
const rate = (change: object) => ({ ...right, rates: [{ ...right.rates[0], ...change }] });
const { governor: _, ...withoutGovernor } = right;
const lower = jonas.address.toLowerCase();

const WRONG: readonly (readonly [what: string, json: unknown, said: RegExp])[] = [
  ["no object", "founding", /^The whole: An object is expected, in braces\.$/],
  ["a part that is missing", withoutGovernor, /^governor: This is missing\.$/],
  ["a part that is mistyped", { ...right, grnats: [] }, /^grnats: This isn't known\. Is it mistyped\?$/],
  ["no franchise", { ...right, franchises: [] }, /^franchises: A network needs a franchise/],
  ["a franchise without a name", franchise({ name: " " }), /^franchises\[0\]\.name: A name is expected\.$/],
  ["a name that is too long", franchise({ name: "ø".repeat(33) }), /^franchises\[0\]\.name: .* at most 64 bytes/],
  ["a name in two lines", franchise({ name: "Tide\nline" }), /^franchises\[0\]\.name: A name stays on one line/],
  [
    "the same name twice",
    franchise({ name: "fieldwork" }),
    /^franchises\[1\]\.name: “Fieldwork” is the name of franchises\[0\] already/,
  ],
  ["no owner", franchise({ owners: [] }), /^franchises\[0\]\.owners: A franchise needs an owner\.$/],
  [
    "an owner twice",
    franchise({ owners: [ines.address, ines.address] }),
    /^franchises\[0\]\.owners\[1\]: 0xa0Ee\w+ owns “Tideline” already/,
  ],
  [
    "an owner of two franchises",
    franchise({ owners: [ines.address, samir.address] }),
    /^franchises\[1\]\.owners\[0\]: 0x2361\w+ owns “Tideline” already\. An account owns one franchise, once\.$/,
  ],
  [
    "an owner who is nobody",
    franchise({ owners: [zeroAddress] }),
    /^franchises\[0\]\.owners\[0\]: The zero address belongs/,
  ],
  ["no address", franchise({ owners: ["ines.eth"] }), /^franchises\[0\]\.owners\[0\]: “ines\.eth” isn't an address/],
  [
    "an address without checksum",
    franchise({ owners: [lower] }),
    /^franchises\[0\]\.owners\[0\]: 0x3c44\w+ isn't written with/,
  ],
  [
    "a charter that is missing",
    franchise({ charter: "none.md" }),
    /^franchises\[0\]\.charter: \/.*none\.md can't be read\. Write it/,
  ],
  [
    "an empty charter",
    franchise({ charter: write("empty.md", "") }),
    /empty\.md must begin with a title, like “# Tideline”\.$/,
  ],
  [
    "a charter of a title",
    franchise({ charter: write("short.md", "# Tideline\n\nCoasts.\n") }),
    /short\.md needs a paragraph that/,
  ],
  [
    "a charter with a long title",
    franchise({ charter: write("long.md", `# ${"T".repeat(101)}\n\nCoasts.\n\nAll of them.`) }),
    /long\.md can't be used: The title has 101 characters/,
  ],
  [
    "a duration without a unit",
    governor({ votingDelay: "86400" }),
    /^governor\.votingDelay: “86400” isn't a duration\. Write it like “2 days”/,
  ],
  ["a vote of a minute", governor({ votingPeriod: "1 minute" }), /^governor\.votingPeriod: From an hour to 60 days/],
  [
    "a treasury without a delay",
    governor({ treasuryDelay: "0 days" }),
    /^governor\.treasuryDelay: From an hour to 60 days/,
  ],
  [
    "an extension longer than a vote",
    governor({ lateQuorumExtension: "6 days" }),
    /^governor\.lateQuorumExtension: It's longer/,
  ],
  [
    "a quorum out of reach",
    governor({ equityQuorumPercent: 51 }),
    /^governor\.equityQuorumPercent: From 1 to 50 percent/,
  ],
  [
    "no quorum of franchises",
    governor({ franchiseQuorumPercent: 0 }),
    /^governor\.franchiseQuorumPercent: From 1 to 100/,
  ],
  [
    "a quorum in quotes",
    governor({ equityQuorumPercent: "10" }),
    /^governor\.equityQuorumPercent: A number without quotes/,
  ],
  [
    "a guardian of the past",
    governor({ guardian: { account: ines.address, until: "2026-11-28" } }),
    /^governor\.guardian\.until: 2026-11-28T23:59:59Z is past/,
  ],
  [
    "a guardian for more than a year",
    governor({ guardian: { account: ines.address, until: "2027-11-30" } }),
    /^governor\.guardian\.until: A mandate ends within a year, by 2027-11-29T00:00:00Z/,
  ],
  [
    "a day that there isn't",
    governor({ guardian: { account: ines.address, until: "2027-02-30" } }),
    /until: This is “2027-02-30”/,
  ],
  [
    "an allowance below the grants",
    { ...right, allowances: { ...right.allowances, grants: "31999" } },
    /^allowances\.grants: The grants promise 32.000 RZM, and 31.999 RZM may be minted/,
  ],
  [
    "an allowance below the rounds",
    { ...right, allowances: { ...right.allowances, rounds: "1" } },
    /^allowances\.rounds: The rounds hand out 1.200 RZM, and 1 RZM may be minted/,
  ],
  [
    "rates at which nothing may be minted",
    { ...right, allowances: { ...right.allowances, patronage: "0" } },
    /^allowances\.patronage: There are rates, but nothing may be minted/,
  ],
  [
    "more equity than there can be",
    { ...right, allowances: { ...right.allowances, rounds: "1".repeat(20) } },
    /^allowances\.rounds: /,
  ],
  ["an amount that is no number", grant({ amount: "much" }), /^grants\[0\]\.amount: Write the amount in digits/],
  ["an amount of nothing", grant({ amount: "0" }), /^grants\[0\]\.amount: A grant needs an amount above zero\.$/],
  [
    "a cliff before the start",
    grant({ cliff: "2020-01-01" }),
    /^grants\[0\]\.cliff: The cliff can't come before the start\.$/,
  ],
  ["an end before the start", grant({ end: "2020-01-01" }), /^grants\[0\]\.end: The end must come after the start\.$/],
  ["a grant that says “yes”", grant({ revocable: "yes" }), /^grants\[0\]\.revocable: true or false is expected/],
  [
    "no equity to vote with",
    { ...right, rounds: [], grants: [{ ...right.grants[0], cliff: right.grants[0]?.end }] },
    /^grants: No equity can be claimed when the network begins, so that no proposal can reach its quorum/,
  ],
  ["an asset of an unknown form", rate({ asset: "DAI" }), /^rates\[0\]\.asset: “DAI” isn't an address/],
  [
    "the same asset twice",
    { ...right, rates: [...right.rates, ...right.rates] },
    /^rates\[1\]\.asset: rates\[0\] is about this/,
  ],
  [
    "a share of more than a quarter",
    rate({ sharePercent: 26 }),
    /^rates\[0\]\.sharePercent: More than 0 and at most 25/,
  ],
  [
    "a round of the past",
    { ...right, rounds: [{ ...right.rounds[0], deadline: "2026-11-01" }] },
    /^rounds\[0\]\.deadline: .* is past/,
  ],
  [
    "a list with a mistake",
    { ...right, rounds: [{ ...right.rounds[0], list: write("list.csv", `account,amount\n${jonas.address},1e3\n`) }] },
    /^rounds\[0\]\.list: list\.csv:2: “1e3” is in scientific notation/,
  ],
  [
    "the same round twice",
    { ...right, rounds: [...right.rounds, ...right.rounds] },
    /^rounds\[1\]\.title: Another round is called/,
  ],
];

for (const [what, json, sentence] of WRONG) {
  test(`error: ${what}`, async () => {
    const said = await saidOf(json);
    assert.equal(said.length, 1, said.join("\n"));
    assert.match((said[0] ?? "").replaceAll("\u202f", " "), sentence);
  });
}

test("error: several problems are told at once", async () => {
  const wrong = {
    ...governor({ votingDelay: "soon", equityQuorumPercent: 99 }),
    rates: [{ asset: "x", price: "", sharePercent: 1 }],
  };
  assert.deepEqual(
    (await saidOf(wrong)).map((line) => line.split(":")[0]),
    ["governor.votingDelay", "governor.equityQuorumPercent", "rates[0].asset", "rates[0].price"],
  );
});

test("default: the example in the documents is a complete founding", async () => {
  const example = join(import.meta.dirname, "../../docs/founding.example.json");
  const founding = await readFounding(example, NOW);
  assert.deepEqual(
    founding.franchises.map(({ name, owners }) => [name, owners.length]),
    [
      ["Tideline", 3],
      ["Fieldwork", 2],
    ],
  );
  assert.deepEqual(founding.rates, [{ asset: zeroAddress, price: "0.0004", share: 1_000n }]);
  assert.equal(founding.governor.treasuryDelay, 172_800n);
  assert.equal(founding.governor.proposalThreshold, parseEther("1000"));
  assert.equal(founding.rounds[0]?.allocations.length, 2);
  // Nothing of what a founding can say is left out of it.
  const written = JSON.parse(readFileSync(example, "utf8")) as FoundingText;
  assert.deepEqual(Object.keys(written).sort(), Object.keys(right).sort());
  assert.ok(Object.values(written).every((part) => !Array.isArray(part) || part.length > 0));
});

test("error: a file that isn't there, or isn't JSON", async () => {
  await assert.rejects(readFounding(join(folder, "none.json"), NOW), /none\.json can't be read\. Check its name\./);
  await assert.rejects(readFounding(write("broken.json", "{"), NOW), /broken\.json isn't JSON: /);
});
