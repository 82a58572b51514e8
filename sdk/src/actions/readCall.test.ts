import { type AbiParameter, encodeFunctionData, toFunctionSignature } from "viem";
import { describe, expect, test } from "vitest";
import { equityGrantsAbi } from "../generated/equityGrantsAbi.ts";
import { CallInputError } from "./CallInputError.ts";
import { readArgument } from "./readArgument.ts";
import { readFunctions } from "./readFunctions.ts";

describe("readFunctions", () => {
  test.each([
    ["function transfer(address to, uint256 amount)", "transfer(address,uint256)"],
    ["transfer(address,uint256);", "transfer(address,uint256)"],
    ["function f((uint256 a, bool b)[] list) external payable returns (bytes)", "f((uint256,bool)[])"],
  ])("default: %s", (typed, signature) => {
    expect(readFunctions(typed).map((entry) => toFunctionSignature(entry))).toEqual([signature]);
  });

  test("default: of an ABI those functions that change something", () => {
    const names = readFunctions(JSON.stringify(equityGrantsAbi)).map(({ name }) => name);
    expect(names).toContain("createGrants");
    expect(names).not.toContain("grantCount");
    expect(readFunctions(JSON.stringify({ abi: equityGrantsAbi })).map(({ name }) => name)).toEqual(names);
  });

  test.each([
    "",
    "hello",
    "function f(nothing x)",
    "[",
    "[]",
    "[1]",
    "{}",
    "event E()",
    `[{"type":"function","name":"f","inputs":[{}]}]`,
    "x".repeat(200_001),
  ])("error: %.20s", (typed) => expect(() => readFunctions(typed)).toThrow(CallInputError));
});

describe("readArgument", () => {
  const grant = equityGrantsAbi.find(
    (entry) => "name" in entry && entry.name === "createGrant" && entry.type === "function",
  );

  test("default: what was typed can be encoded", () => {
    if (grant?.type !== "function") throw new Error("There is no createGrant.");
    const typed = `{"account":"0x70997970C51812dc3A010C7d01b50e0d17dc79C8","amount":1200000000000000000000,"start":1,"cliff":1,"end":2,"revocable":true}`;
    const args = grant.inputs.map((input) => readArgument(input, typed));
    const named = encodeFunctionData({ abi: [grant], args } as never); // Its arguments are known at run time only.
    const listed = grant.inputs.map((input) =>
      readArgument(
        input,
        typed
          .replace(/"\w+":/g, "")
          .replace("{", "[")
          .replace("}", "]"),
      ),
    );
    expect(named).toBe(encodeFunctionData({ abi: [grant], args: listed } as never));
    expect(named).toContain((1_200n * 10n ** 18n).toString(16));
  });

  test.each<[AbiParameter, string, unknown]>([
    [
      { type: "uint256" },
      "115792089237316195423570985008687907853269984665640564039457584007913129639935",
      2n ** 256n - 1n,
    ],
    [{ type: "int8" }, "-128", -128n],
    [{ type: "bool" }, "false", false],
    [{ type: "string" }, " as it is ", " as it is "],
    [{ type: "bytes4" }, "0x12345678", "0x12345678"],
    [{ type: "bytes" }, "0x", "0x"],
    [{ type: "uint8[2]" }, '[1, "2"]', [1n, 2n]],
    [{ type: "bool[][]" }, "[[true], []]", [[true], []]],
  ])("default: %o from %s", (parameter, typed, value) => expect(readArgument(parameter, typed)).toEqual(value));

  test.each([
    ["uint8", "256", "This isn’t an uint8. It must be from 0 to 255."],
    ["uint256", "1e18", /whole number/],
    ["uint256", "-1", /from 0/],
    ["uint256", "", /whole number/],
    ["address", "0x1234", /40 digits/],
    ["address", "0x70997970C51812dc3A010C7d01b50e0d17dc79c8", /40 digits/],
    ["bytes32", "0x12", "This isn’t a bytes32. It has 1 bytes and needs 32."],
    ["bytes", "0x123", /pairs/],
    ["bool", "yes", /true or false/],
    ["uint8[2]", "[1]", /needs 2 items/],
    ["uint8[]", "1", /a list/],
    ["uint8[]", "[null]", /missing/],
    ["uint8[]", "[", /as JSON/],
    ["tuple", "{}", /can’t be typed|missing/],
  ])("error: %s from %s", (type, typed, sentence) => {
    const parameter = type === "tuple" ? { type, components: [{ name: "a", type: "uint8" }] } : { type };
    const read = () => readArgument(parameter, typed);
    expect(read).toThrow(CallInputError);
    expect(read).toThrow(sentence);
  });
});
