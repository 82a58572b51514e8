import { checksumAddress, parseEther } from "viem";
import { describe, expect, test } from "vitest";
import { formatAmount } from "../amounts/formatAmount.ts";
import { randomAllocations } from "../testing/allocations.ts";
import { random } from "../testing/random.ts";
import { MAX_ALLOCATIONS } from "./AllocationList.ts";
import { parseAllocations } from "./parseAllocations.ts";

const [MIRA, JONAS, LUCIA] = [
  "0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
  "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC",
  "0x90F79bf6EB2c4f870365E785982E1f101E93b906",
] as const;

const file = (...lines: string[]) => ["account,amount", ...lines].join("\n");
const problemsOf = (csv: string, allowance?: bigint) =>
  parseAllocations(csv, { allowance }).problems.map(
    ({ line, sentence }) => `${line}: ${sentence.replaceAll("\u202f", " ")}`,
  );

describe("default: files as people and programs write them", () => {
  const expected = [
    { account: MIRA.toLowerCase(), amount: parseEther("1250.5") },
    { account: JONAS.toLowerCase(), amount: 1n },
  ];
  const small = "0.000000000000000001";
  test.each([
    ["plain", file(`${MIRA},1250.5`, `${JONAS},${small}`)],
    ["a line break at the end", `${file(`${MIRA},1250.5`, `${JONAS},${small}`)}\n`],
    ["line breaks of Windows", `account,amount\r\n${MIRA},1250.5\r\n${JONAS},${small}\r\n`],
    ["quotes", `"account","amount"\n"${MIRA}","1250.5"\n${JONAS},"${small}"`],
    ["lower case", file(`${MIRA.toLowerCase()},1250.5`, `${JONAS.toLowerCase()},${small}`)],
    ["spaces and zeros", `Account , AMOUNT\n ${MIRA} ,\t1250.500\n${JONAS}, 000${small}000`],
    ["other order and further columns", `amount,name,account\n1250.5,"Okafor, ""Mira""",${MIRA}\n${small},,${JONAS}`],
  ])("%s", (_, csv) => expect(parseAllocations(csv)).toEqual({ allocations: expected, problems: [] }));
});

describe("error: one line, one sentence", () => {
  const lines: [string, string][] = [
    ["", "The line is blank. Take it out."],
    ["  ", "The line is blank. Take it out."],
    [",5", "The account is missing."],
    [`${MIRA},`, "The amount is missing."],
    [MIRA, "The line has 1 of 2 columns."],
    [`${MIRA},1,250`, "The line has 3 of 2 columns. Write amounts without thousands separators."],
    [
      `${MIRA},"1,250"`,
      "“1,250” has a comma. Write decimals after a dot and thousands without a separator, like 1250.5.",
    ],
    [`${MIRA},"1,250.5"`, "“1,250.5” has separators between its digits. Write it without, like 1250.5."],
    [`${MIRA},1 250`, "“1 250” has separators between its digits. Write it without, like 1250.5."],
    [`${MIRA},1'250`, "“1'250” has separators between its digits. Write it without, like 1250.5."],
    [`${MIRA},1.250.000`, "“1.250.000” has separators between its digits. Write it without, like 1250.5."],
    [
      `${MIRA},"1250,5"`,
      "“1250,5” has a comma. Write decimals after a dot and thousands without a separator, like 1250.5.",
    ],
    [`${MIRA},1e18`, "“1e18” is in scientific notation, which hides digits. Write all of them, like 1250.5."],
    [`${MIRA},1.25E+3`, "“1.25E+3” is in scientific notation, which hides digits. Write all of them, like 1250.5."],
    [`${MIRA},-5`, "“-5” is negative. Write what the account may claim."],
    [`${MIRA},−0.5`, "“−0.5” is negative. Write what the account may claim."],
    [`${MIRA},0`, "The amount is zero. Take the line out."],
    [`${MIRA},0.000`, "The amount is zero. Take the line out."],
    [`${MIRA},1.0000000000000000001`, "“1.0000000000000000001” has 19 decimals; RZM has 18."],
    [`${MIRA},99999999999999`, "“99999999999999” is more equity than there can be."],
    [`${MIRA},5 RZM`, "“5 RZM” isn't an amount. Write it in digits, like 1250.5."],
    [`${MIRA},.5`, "“.5” isn't an amount. Write it in digits, like 1250.5."],
    [`${MIRA},0x10`, "“0x10” isn't an amount. Write it in digits, like 1250.5."],
    [`${MIRA},=1+1`, "“=1+1” isn't an amount. Write it in digits, like 1250.5."],
    [
      `${MIRA},${"9".repeat(101)}`,
      `“${"9".repeat(60)}…” has separators between its digits. Write it without, like 1250.5.`,
    ],
    [`${MIRA},"5`, "A quote stands where it can't, or isn't closed on its line. Take the quotes out."],
    [`${MIRA},"5"5`, "A quote stands where it can't, or isn't closed on its line. Take the quotes out."],
    [`${MIRA},5"`, "A quote stands where it can't, or isn't closed on its line. Take the quotes out."],
    ["mira.eth,5", "“mira.eth” isn't an address: it begins with 0x and has 40 digits after it."],
    [`${MIRA}0,5`, `“${MIRA}0” isn't an address: it begins with 0x and has 40 digits after it.`],
    [`${MIRA.slice(2)},5`, `“${MIRA.slice(2)}” isn't an address: it begins with 0x and has 40 digits after it.`],
    [`0x${"0".repeat(40)},5`, "The zero address belongs to nobody. Take the line out."],
  ];
  test.each(lines)("%j", (line, sentence) =>
    expect(problemsOf(file(`${JONAS},1`, line, `${LUCIA},2`))).toEqual([`3: ${sentence}`]),
  );

  const mistyped = MIRA.replace("C51812", "c51812");
  test.each([mistyped, MIRA.replace("79C8", "79C9"), `0x${MIRA.slice(2).toUpperCase()}`])("checksum of %s", (account) =>
    expect(problemsOf(file(`${account},1`))).toEqual([
      `2: ${account} has a wrong checksum: a digit or a capital letter isn't right. Copy it from its source again.`,
    ]),
  );
});

describe("error: the first line", () => {
  const names = "The first line names the columns: account,amount.";
  test.each<[string, string, string[]]>([
    [
      "byte order mark",
      `\ufeff${file(`${MIRA},1`)}`,
      ["1: The file begins with a byte order mark. Save it as CSV in UTF-8 without one."],
    ],
    ["empty", "", ["1: The file is empty. Its first line names the columns: account,amount."]],
    ["only names", file(), ["1: The list has no allocations. Add a line for each account."]],
    [
      "no names",
      `${MIRA},1\n${JONAS},x`,
      [`1: The names of the columns are missing. ${names}`, "2: “x” isn't an amount. Write it in digits, like 1250.5."],
    ],
    [
      "a column missing",
      `account,name\n${MIRA},1\n0x,1`,
      [
        `1: The column “amount” is missing. ${names}`,
        "3: “0x” isn't an address: it begins with 0x and has 40 digits after it.",
      ],
    ],
    ["a column twice", `account,amount,Amount\n${MIRA},1,2`, ["1: The column “amount” is there 2 times."]],
    ["semicolons", `account;amount\n${MIRA};1`, ["1: The columns are separated by semicolons. Use commas."]],
    ["tabs", `account\tamount\n${MIRA}\t1`, ["1: The columns are separated by tabs. Use commas."]],
    [
      "another file",
      "<html>\n<p>",
      [`1: The column “account” is missing. ${names}`, `1: The column “amount” is missing. ${names}`],
    ],
  ])("%s", (_, csv, problems) => expect(problemsOf(csv)).toEqual(problems));
});

test("error: an account twice is told with both lines, in whatever case it's written", () => {
  expect(problemsOf(file(`${MIRA},1`, `${JONAS},1`, `${MIRA.toLowerCase()},2`, `${MIRA},3`))).toEqual([
    `4: ${MIRA.toLowerCase()} is on line 2 already. Make one line of lines 2 and 4.`,
    `5: ${MIRA.toLowerCase()} is on line 2 already. Make one line of lines 2 and 5.`,
  ]);
});

test("error: the line that passes the allowance, with what there is in all", () => {
  const csv = file(`${MIRA},600`, `${JONAS},400`, `${LUCIA},1000.5`);
  expect(problemsOf(csv, parseEther("2000.5"))).toEqual([]);
  expect(problemsOf(csv, parseEther("1000"))).toEqual([
    "4: This line passes the allowance: 2 000.5 RZM up to here and 2 000.5 RZM in all, of 1 000 RZM.",
  ]);
  expect(problemsOf(csv, 0n)).toEqual([
    "2: This line passes the allowance: 600 RZM up to here and 2 000.5 RZM in all, of 0 RZM.",
  ]);
});

test("error: everything at once, by line", () => {
  const csv = `\ufeff${file(`${MIRA},1e3`, "", `${JONAS},5`, "nobody,-1", `${JONAS},7`)}`;
  expect(problemsOf(csv, parseEther("6")).map((problem) => problem.slice(0, 22))).toEqual([
    "1: The file begins wit",
    "2: “1e3” is in scienti",
    "3: The line is blank. ",
    "5: “nobody” isn't an a",
    "5: “-1” is negative. W",
    `6: ${JONAS.toLowerCase().slice(0, 19)}`,
    "6: This line passes th",
  ]);
});

test("error: more allocations than a round can have, told at the first that is too many", () => {
  const lines = randomAllocations(MAX_ALLOCATIONS + 2, 5).map(({ account }) => `${account},1`);
  expect(problemsOf(file(...lines.slice(0, MAX_ALLOCATIONS)))).toEqual([]);
  expect(problemsOf(file(...lines))).toEqual([
    "65538: The list has 65538 allocations from line 2 on; a round has at most 65536.",
  ]);
});

test("behavior: what is written out is read back to the unit", () => {
  const allocations = randomAllocations(2_000, 6);
  const lines = allocations.map(
    ({ account, amount }) => `${checksumAddress(account)},${formatAmount(amount, 18, { group: "" })}`,
  );
  expect(parseAllocations(file(...lines))).toEqual({ allocations, problems: [] });
});

test("behavior: no text makes anything but allocations or sentences with lines", () => {
  const { below } = random(7);
  const pieces = [
    MIRA,
    JONAS,
    ",",
    ",",
    "\n",
    "\n",
    "\r",
    '"',
    "1",
    "0",
    ".",
    "e",
    "-",
    " ",
    "account",
    "amount",
    ";",
    "é",
    "\u0000",
  ];
  for (let i = 0; i < 20_000; i++) {
    const text = Array.from({ length: below(14) }, () => pieces[below(pieces.length)]).join("");
    const { allocations, problems } = parseAllocations(`account,amount\n${text}`, { allowance: 1n });
    for (const { amount } of allocations) expect(amount > 0n).toBe(true);
    for (const { line, sentence } of problems) {
      expect(line).toBeGreaterThan(0);
      expect(sentence).toMatch(/^\S.*[.]$/);
    }
    if (allocations.length === 0) expect(problems.length).toBeGreaterThan(0);
  }
});
