import { zeroAddress } from "viem";
import { describe, expect, test } from "vitest";
import type { NewGrant } from "./Grant.ts";
import { GrantError } from "./GrantError.ts";
import { toNewGrant } from "./toNewGrant.ts";

const account = "0x90F79bf6EB2c4f870365E785982E1f101E93b906";
const grant: NewGrant = { account, amount: 1n, start: 0n, cliff: 0n, end: 1n, revocable: false };

test("default: the address checksummed, times as the contract's 40 bits", () => {
  const lower = account.toLowerCase() as typeof account;
  expect(toNewGrant({ ...grant, account: lower, end: 2n ** 40n - 1n })).toEqual({
    ...{ account, amount: 1n, start: 0, cliff: 0, end: 2 ** 40 - 1, revocable: false },
  });
});

test("behavior: a cliff may be at the start and at the end", () => {
  expect(toNewGrant({ ...grant, cliff: 1n })).toMatchObject({ cliff: 1, end: 1 });
});

describe("error: what the contract would refuse, and whatever it couldn't read, by field", () => {
  const wrong: [Partial<NewGrant>, keyof NewGrant, string][] = [
    [{ account: "0x12" }, "account", "isn't an address"],
    [{ account: zeroAddress }, "account", "zero address"],
    [{ amount: 0n }, "amount", "above zero"],
    [{ amount: -1n }, "amount", "above zero"],
    [{ amount: 2n ** 104n }, "amount", "smaller amount"],
    [{ start: -1n }, "start", "no date that can be"],
    [{ end: 2n ** 40n }, "end", "no date that can be"],
    [{ start: 1n, cliff: 1n }, "end", "must come after the start"],
    [{ start: 5n, cliff: 5n, end: 3n }, "end", "must come after the start"],
    [{ start: 5n, cliff: 4n, end: 9n }, "cliff", "before the start"],
    [{ cliff: 2n }, "cliff", "after the end"],
  ];
  test.each(wrong)("%o", (change, field, words) => {
    const refused = (() => {
      try {
        return toNewGrant({ ...grant, ...change });
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toBeInstanceOf(GrantError);
    expect(refused).toMatchObject({ field, position: undefined, message: expect.stringContaining(words) });
  });
});
