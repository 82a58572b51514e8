import assert from "node:assert/strict";
import { test } from "node:test";
import { type Address, parseEther, zeroAddress } from "viem";
import { clientAllocations, clientShares } from "./clientAllocations.ts";

const account = (digit: string) => `0x${digit.repeat(40)}` as Address;
const [alder, brook, split, other, dollar] = [..."abcde"].map(account) as [Address, Address, Address, Address, Address];
const ether = { split, asset: zeroAddress, price: parseEther("0.0004"), share: 1_000n };
const dollars = { split, asset: dollar, price: 1_000_000n, share: 0n };
const paid = (payer: Address, asset: Address, amount: bigint, to = split) => ({ payer, asset, amount, split: to });

test("default: payments of a client are added up, then rounded down once for each split and asset", () => {
  const payments = [
    paid(brook, dollar, 100_000_000n),
    paid(alder, zeroAddress, 1n),
    paid(alder.toUpperCase().replace("0X", "0x") as Address, zeroAddress, 2n),
    paid(alder, dollar, 1n),
  ];
  const shares = clientShares(payments, [ether, { ...dollars, price: 3n * 10n ** 18n }], 7n);
  assert.deepEqual(
    shares.map(({ client, asset, equity }) => [client, asset, equity]),
    [
      // 3 · 7 · 10^18 / (10,000 · 4 · 10^14) = 5.25
      [alder, zeroAddress, 5n],
      // 1 · 7 · 10^18 / (10,000 · 3 · 10^18) < 1
      [alder, dollar, 0n],
      // 10^8 · 7 / 30,000 = 23,333.33…
      [brook, dollar, 23_333n],
    ],
  );
  assert.deepEqual(clientAllocations(shares), [
    { account: alder, amount: 5n },
    { account: brook, amount: 23_333n },
  ]);
});

test("behavior: the order of payments and recognitions makes no difference", () => {
  const payments = [
    paid(brook, dollar, 5n),
    paid(alder, zeroAddress, 7n),
    paid(alder, dollar, 9n),
    paid(brook, dollar, 1n),
  ];
  const one = clientShares(payments, [ether, dollars], 500n);
  assert.deepEqual(clientShares(payments.toReversed(), [dollars, ether], 500n), one);
});

test("behavior: what isn't recognised doesn't count, and who gets nothing isn't in the list", () => {
  const payments = [paid(alder, dollar, 5n), paid(alder, zeroAddress, 5n, other)];
  assert.deepEqual(clientShares(payments, [ether], 500n), []);
  assert.deepEqual(clientAllocations([{ client: alder, split, asset: dollar, paid: 1n, equity: 0n }]), []);
});

test("error: a share with which paying a split of one's own could pay off", () => {
  // A quarter stays with the platform; three quarters are matched with 10 %: 17.5 % of what was paid may be matched.
  assert.doesNotThrow(() => clientShares([], [ether], 1_750n));
  assert.throws(
    () => clientShares([], [ether], 1_751n),
    /recognised for 0x0{40} with 1000, and with more than 1750 for clients/,
  );
  assert.doesNotThrow(() => clientShares([], [{ ...ether, share: 2_500n }], 625n));
  assert.throws(() => clientShares([], [dollars, { ...ether, share: 2_500n }], 626n), /with more than 625 for clients/);
});
