import { decodeAction, digestOf, engagementsAbi, parseCharterDocument, parseReasonDocument } from "@rizom/sdk";
import { decodeFunctionData } from "viem";
import { describe, expect, test } from "vitest";
import { DOLLAR, FACTS, NOW, PRIYA, WEN } from "../fixtures.ts";
import type { Values } from "../Template.ts";
import { TEMPLATES, templateOf } from "./index.ts";

const DAY = 86_400n;
const dayAhead = (days: bigint) => new Date(Number(NOW + days * DAY) * 1000).toISOString().slice(0, 10);

function read(id: string, values: Values) {
  const template = templateOf(id);
  if (!template) throw new Error(`There is no template ${id}.`);
  return template.read({ ...template.empty(FACTS), ...values }, FACTS);
}

async function sentencesOf(id: string, values: Values): Promise<string[]> {
  const { build, wrong, missing } = read(id, values);
  if (!build) throw new Error(JSON.stringify({ wrong, missing }));
  const { actions } = await build();
  const { deployment } = FACTS;
  const names = new Map([
    [PRIYA, "Priya"],
    [WEN, "Wen"],
  ]);
  const context = {
    ...{ deployment, assets: [DOLLAR], nameOf: (account: typeof PRIYA) => names.get(account) ?? null },
    franchiseNameOf: (franchise: bigint) => FACTS.franchises.find(({ id }) => id === franchise)?.name ?? null,
  };
  return actions.map((action) => decodeAction(action, context).sentence);
}

describe("templates", () => {
  test.each<[id: string, title: string, values: Values, sentences: (string | RegExp)[]]>([
    ["pay", "a token", { payees: `${PRIYA}\t400` }, ["Pays 400 tUSD from the treasury to Priya."]],
    [
      "pay",
      "ETH to two",
      { asset: FACTS.assets[0]?.address ?? "", payees: `${PRIYA}\t0.5\n${WEN}\t1\n\t` },
      ["Pays 0.5 ETH from the treasury to Priya.", "Pays 1 ETH from the treasury to Wen."],
    ],
    ["collect", "a split", { split: WEN }, ["Collects all tUSD that Wen owes the treasury."]],
    [
      "admit",
      "a franchise",
      { name: "Northlight", charter: "We film.", owners: `${PRIYA}\n${WEN}` },
      ["Admits the franchise “Northlight” with 2 owners: Priya and Wen."],
    ],
    ["suspension", "one that is active", { franchise: "1" }, [/^Suspends the franchise “Tideline”/]],
    [
      "suspension",
      "one that is suspended",
      { franchise: "2" },
      [/^Takes the suspension of the franchise “Fieldwork” back/],
    ],
    [
      "dispute",
      "in parts",
      { engagement: "7", outcome: "2", share: "62.5", title: "Two of three parts", ruling: "The sound is missing." },
      ["Gives 62.5 % of outcome 2 of engagement 7 to the split, and the rest to the client."],
    ],
    [
      "dispute",
      "nothing for the team",
      { engagement: "7", outcome: "2", share: "0", title: "Nothing works", ruling: "See there." },
      ["Gives all of outcome 2 of engagement 7 back to the client."],
    ],
    [
      "grant",
      "two accounts",
      { rows: `${PRIYA}\t1000\n${WEN}\t200`, start: dayAhead(0n) },
      [/^Grants 1.200 RZM to 2 accounts: Priya \(1.000 RZM\) and Wen \(200 RZM\), vesting from .*can stop it\.$/],
    ],
    ["revoke", "a grant", { account: PRIYA, id: "3" }, [/^Stops grant 3 of Priya/]],
    [
      "round",
      "a list",
      { title: "Thanks", list: `account,amount\n${PRIYA},10\n${WEN},2.5` },
      [/^Opens a round of 12.5 RZM, which those in its list can claim until .*23:59 UTC\.$/],
    ],
    [
      "rate",
      "per cent and price",
      { share: "12.5", price: "1.2" },
      [/^Matches 12.5 % of what is earned in tUSD with equity, one RZM for 1.2 tUSD/],
    ],
    [
      "allowance",
      "rounds",
      { module: "equityRounds", limit: "5000" },
      [/^Lets the equity rounds mint 5.000 RZM in all\.$/],
    ],
    ["setting", "the period", { setting: "votingPeriod", next: "7 days" }, ["Lets voting last 7 days."]],
    [
      "setting",
      "the delay of the treasury",
      { setting: "timelockDelay", next: "36 hours" },
      [/^Lets 1 day and 12 hours pass between the success/],
    ],
    ["setting", "a quorum", { setting: "equityQuorum", next: "15" }, [/^Needs 15 % of the equity/]],
    ["setting", "the threshold", { setting: "proposalThreshold", next: "2500" }, [/with 2.500 RZM\.$/]],
    ["guardian", "somebody", { guardian: PRIYA, until: dayAhead(100n) }, [/^Makes Priya the guardian/]],
    ["guardian", "nobody", { guardian: "" }, [/^Names nobody as guardian/]],
    ["role", "given", { account: PRIYA }, ["Gives Priya the role of grants (1)."]],
    ["role", "taken", { way: "revokeRole", role: "2", account: PRIYA }, ["Takes the role of rounds (2) from Priya."]],
    [
      "raw",
      "a signature",
      { target: DOLLAR.address, abi: "transfer(address to, uint256 value)", argument0: PRIYA, argument1: "1000000" },
      ["Pays 1 tUSD from the treasury to Priya."],
    ],
    ["raw", "data as it is", { target: DOLLAR.address, abi: "0x12345678" }, [/^Calls the function 0x12345678/]],
  ])("default: %s: %s", async (id, _, values, sentences) => {
    const said = await sentencesOf(id, values);
    expect(said).toHaveLength(sentences.length);
    sentences.forEach((sentence, i) => {
      expect(said[i]).toMatch(sentence);
    });
  });

  test.each<[id: string, title: string, values: Values, field: string, sentence: RegExp]>([
    ["pay", "an address", { payees: "0x12\t1" }, "payees.0.0", /40 characters/],
    ["pay", "an amount", { payees: `${PRIYA}\t1\n${WEN}\t-1` }, "payees.1.1", /./],
    ["admit", "a name of 65 bytes", { name: "é".repeat(33) }, "name", /64 bytes/],
    ["admit", "an owner twice", { owners: `${PRIYA}\n${PRIYA}` }, "owners.1.0", /already/],
    ["dispute", "no number", { engagement: "seven" }, "engagement", /whole number/],
    ["dispute", "outcome 0", { outcome: "0" }, "outcome", /count from 1/],
    ["dispute", "more than all", { share: "100.01" }, "share", /from 0 to 100/],
    ["dispute", "parts of a basis point", { share: "33.333" }, "share", /two decimals/],
    ["dispute", "a share that is no number", { share: "half" }, "share", /from 0 to 100/],
    ["dispute", "a title of 101 characters", { title: "a".repeat(101) }, "title", /100/],
    ["grant", "an amount", { rows: `${PRIYA}\tmany` }, "rows.0.1", /./],
    ["revoke", "a number", { id: "first" }, "id", /whole number/],
    ["round", "the list", { list: "account,amount\n0x12,1" }, "list", /^Line 2: /],
    ["round", "a day before it can be executed", { deadline: dayAhead(3n) }, "deadline", /8 days at the earliest/],
    ["rate", "more than the contract takes", { share: "25.01" }, "share", /25 %/],
    ["setting", "no time span", { setting: "votingDelay", next: "soon" }, "next", /7 days or 36 hours/],
    ["setting", "a period that the contract can't keep", { next: "60000 days" }, "next", /./],
    ["setting", "what it is now", { setting: "votingPeriod", next: "5 days" }, "next", /what it is now/],
    ["setting", "a quorum of more than all", { setting: "franchiseQuorum", next: "101" }, "next", /0 to 100/],
    ["guardian", "more than a year", { guardian: PRIYA, until: dayAhead(366n) }, "until", /at most a year/],
    ["guardian", "a day that is past", { guardian: PRIYA, until: dayAhead(-3n) }, "until", /lies ahead/],
    ["raw", "an ABI", { abi: "hello" }, "abi", /This isn’t a function/],
    ["raw", "half a byte", { abi: "0x123" }, "abi", /half a byte/],
    ["raw", "an argument", { abi: "f(uint8 a)", argument0: "256" }, "argument0", /from 0 to 255/],
  ])("error: %s: %s", (id, _, values, field, sentence) => {
    const { wrong, build } = read(id, values);
    expect(wrong[field]).toMatch(sentence);
    expect(build).toBeNull();
  });

  test("behavior: an empty form is missing something, and nothing is wrong with it yet", () => {
    for (const { id, read: readForm, empty } of TEMPLATES) {
      const reading = readForm(empty(FACTS), FACTS);
      expect(reading.wrong, id).toEqual({});
      if (id === "suspension" || id === "guardian") continue; // Complete with what they begin with.
      expect(Object.keys(reading.missing).length, id).toBeGreaterThan(0);
      expect(reading.build, id).toBeNull();
    }
  });

  test("behavior: what documents are needed comes along, with the digest that the action names", async () => {
    const { build } = read("admit", { name: "Northlight", charter: "We **film**.", owners: PRIYA });
    const { documents = [], actions = [] } = (await build?.()) ?? {};
    const [charter = new Uint8Array()] = documents;
    expect(parseCharterDocument(charter)).toMatchObject({ title: "Northlight", body: "We **film**." });
    expect(actions).toHaveLength(1);
  });

  test("behavior: a ruling goes to IPFS, and the action names it by its digest", async () => {
    const values = { engagement: "7", outcome: "2", share: "50", title: "Half", ruling: "Half of it **works**." };
    const { documents = [], actions = [] } = (await read("dispute", values).build?.()) ?? {};
    const [ruling = new Uint8Array()] = documents;
    expect(parseReasonDocument(ruling)).toMatchObject({ title: "Half", body: "Half of it **works**." });
    const [action] = actions;
    const { args } = decodeFunctionData({ abi: engagementsAbi, data: action?.data ?? "0x" });
    expect(action?.target).toBe(FACTS.deployment.engagements);
    expect(args).toEqual([7n, 2n, 5_000, await digestOf(ruling)]);
  });

  test("behavior: a token that nobody has read yet isn't taken for one without decimals", () => {
    const { build, missing } = read("pay", { asset: WEN, payees: `${PRIYA}\t1` });
    expect(build).toBeNull();
    expect(missing.asset).toMatch(/no token/);
  });
});
