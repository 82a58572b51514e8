import { encodeFunctionData, type Hex, parseEther, toHex, zeroAddress } from "viem";
import { describe, expect, test } from "vitest";
import { accessManagerAbi } from "../generated/accessManagerAbi.ts";
import { equityGrantsAbi } from "../generated/equityGrantsAbi.ts";
import { erc20PermitAbi } from "../generated/erc20PermitAbi.ts";
import { franchiseRegistryAbi } from "../generated/franchiseRegistryAbi.ts";
import { governorAbi } from "../generated/governorAbi.ts";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";
import { timelockControllerAbi } from "../generated/timelockControllerAbi.ts";
import { at, call, DOLLAR, decode, everyFunction, PRIYA, SPLIT, STRANGER, sample } from "../testing/actionWorld.ts";
import { random } from "../testing/random.ts";
import type { Action } from "./Action.ts";

const sentenceOf = (action: Action) => decode(action).sentence;

describe("decodeAction", () => {
  const token = { abi: erc20PermitAbi, functionName: "transfer" } as const;
  const registry = { abi: franchiseRegistryAbi, functionName: "admitFranchise" } as const;

  test.each<[string, Action, string]>([
    ["ETH", { target: PRIYA, value: parseEther("1.5"), data: "0x" }, "Pays 1.5 ETH from the treasury to Priya Raman."],
    [
      "a token",
      call(DOLLAR, { ...token, args: [PRIYA, 400_000_000n] }),
      "Pays 400 tUSD from the treasury to Priya Raman.",
    ],
    [
      "a franchise with one owner",
      call(at(8), { ...registry, args: ["Northlight", `0x${"ab".repeat(32)}`, [PRIYA]] }),
      "Admits the franchise “Northlight” with 1 owner: Priya Raman.",
    ],
    [
      "a suspension",
      call(at(8), { abi: franchiseRegistryAbi, functionName: "suspend", args: [2n] }),
      "Suspends the franchise “Tideline”: it has no vote and takes no new business, and its money isn’t touched.",
    ],
    [
      "a setting, against what it is now",
      call(at(9), { abi: governorAbi, functionName: "setVotingPeriod", args: [604_800] }),
      "Lets voting last 7 days instead of 5 days.",
    ],
    [
      "a setting whose present value isn't known",
      call(at(9), { abi: governorAbi, functionName: "setVotingDelay", args: [90_000] }),
      "Lets 1 day and 1 hour pass between a proposal and the beginning of its vote.",
    ],
    [
      "money from a split",
      call(SPLIT, { abi: revenueSplitAbi, functionName: "withdrawMany", args: [[DOLLAR, zeroAddress], at(1)] }),
      "Collects all tUSD and ETH that the split “Harbour website” owes the treasury.",
    ],
    [
      "a role",
      call(at(3), { abi: accessManagerAbi, functionName: "grantRole", args: [1n, PRIYA, 0] }),
      "Gives Priya Raman the role of grants (1).",
    ],
    [
      "a power",
      call(at(3), {
        abi: accessManagerAbi,
        functionName: "setTargetFunctionRole",
        args: [at(5), ["0xeac449d9", "0x12345678"], 1n],
      }),
      "Lets the holders of the role of grants (1) call revoke and 0x12345678 of the equity grants.",
    ],
    [
      "a grant",
      call(at(5), {
        abi: equityGrantsAbi,
        functionName: "createGrant",
        args: [
          {
            account: PRIYA,
            amount: parseEther("1200"),
            start: 1_800_000_000,
            cliff: 1_831_536_000,
            end: 1_926_144_000,
            revocable: true,
          },
        ],
      }),
      "Grants Priya Raman 1\u202f200 RZM, vesting from 15 January 2027, 08:00 UTC to 14 January 2031, 08:00 UTC and nothing before 15 January 2028, 08:00 UTC; the network can stop it.",
    ],
  ])("default: %s", (_, action, sentence) => expect(sentenceOf(action)).toBe(sentence));

  test("default: arguments have names and units, and what is in the data", () => {
    const { arguments: args, contract, signature } = decode(call(DOLLAR, { ...token, args: [PRIYA, 400_000_000n] }));
    expect({ contract, signature }).toEqual({ contract: "Test dollar", signature: "transfer(address,uint256)" });
    expect(args).toEqual([
      { name: "to", type: "address", words: "Priya Raman", raw: PRIYA },
      { name: "value", type: "uint256", words: "400 tUSD", raw: "400000000" },
    ]);
  });

  test("behavior: calls within calls are read to the leaves", () => {
    const pay = call(DOLLAR, { ...token, args: [PRIYA, 1_000_000n] });
    const relay = call(at(9), { abi: governorAbi, functionName: "relay", args: [pay.target, 0n, pay.data] });
    const managed = call(at(3), { abi: accessManagerAbi, functionName: "execute", args: [relay.target, relay.data] });
    const many = call(at(3), { abi: accessManagerAbi, functionName: "multicall", args: [[managed.data]] });
    const batch = { abi: timelockControllerAbi, functionName: "executeBatch" } as const;
    const hash: Hex = `0x${"00".repeat(32)}`;
    const outer = call(at(1), { ...batch, args: [[many.target], [0n], [many.data], hash, hash] });
    const sentences: string[] = [];
    for (let node: ReturnType<typeof decode> | undefined = decode(outer); node; node = node.calls[0]) {
      sentences.push(node.sentence);
    }
    expect(sentences).toEqual([
      "Executes 1 call that was scheduled.",
      "Does 1 thing in the access manager.",
      "Makes the access manager call the governor.",
      "Makes the governor itself call the test dollar.",
      "Pays 1 tUSD from the governor to Priya Raman.",
    ]);
  });

  test("behavior: calls without end are cut off", () => {
    let action = call(DOLLAR, { ...token, args: [PRIYA, 1n] });
    for (let level = 0; level < 40; level += 1) {
      action = call(at(3), { abi: accessManagerAbi, functionName: "multicall", args: [[action.data]] });
    }
    expect(JSON.stringify(decode(action), (_, v) => (typeof v === "bigint" ? `${v}` : v))).toContain(
      "nested too deeply",
    );
  });

  test("error: data that doesn't fit says so and is shown as it is", () => {
    const good = call(DOLLAR, { ...token, args: [PRIYA, 1n] });
    expect(decode({ ...good, data: good.data.slice(0, -2) as Hex }).problem).toMatch(
      /doesn’t fit transfer\(address,uint256\)/,
    );
    expect(decode({ ...good, data: `${good.data}00` }).problem).toMatch(/more of it than the function takes/);
    expect(decode({ ...good, data: "0x12" }).problem).toMatch(/too short/);
    expect(decode({ target: at(9), value: 0n, data: "0xdeadbeef" }).problem).toBe(
      "Governor has no function 0xdeadbeef: this fails.",
    );
  });

  test("behavior: anybody's text in a sentence stays one line and short", () => {
    const name = `Evil\n\u202e${"x".repeat(200)}`;
    const { sentence } = decode(call(at(8), { ...registry, args: [name, `0x${"ab".repeat(32)}`, [PRIYA]] }));
    expect(sentence).toMatch(/^Admits the franchise “Evil x+…” with 1 owner: Priya Raman\.$/);
    expect(sentence.length).toBeLessThan(150);
  });

  test("behavior: whatever the data, it has a reading (2,000 of chance)", () => {
    const { below, bytes, pick, bigint } = random(129);
    const selectors = everyFunction.map(({ target, entry }) => ({
      target,
      data: encodeFunctionData({ abi: [entry], args: entry.inputs.map(sample) }),
    }));
    for (let run = 0; run < 2_000; run += 1) {
      const { target, data } = pick(selectors);
      const cut = data.slice(0, 2 + 2 * below(data.length / 2)) as Hex;
      const noise = toHex(bytes(below(200)));
      const action = { target: below(5) === 0 ? STRANGER : target, value: bigint(256), data: pick([cut, noise, data]) };
      const decoded = decode(action);
      expect(decoded.sentence).not.toBe("");
      expect(decoded).toMatchObject(action);
    }
  });
});
