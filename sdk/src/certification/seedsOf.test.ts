import { getAddress, pad, toHex } from "viem";
import { describe, expect, it } from "vitest";
import { seedsOf } from "./seedsOf.ts";

const address = (number: number) => getAddress(pad(toHex(number), { size: 20 }));

describe("seedsOf", () => {
  it("shares what a franchise has equally among its owners, rounded down", () => {
    const owners = [3, 1, 2].map(address);
    expect(seedsOf([{ isSuspended: false, owners }], { seedTrust: 100n })).toEqual(
      [1, 2, 3].map((number) => ({ account: address(number), trust: 33n })),
    );
  });

  it("gives whoever owns several the sum", () => {
    const franchises = [
      { isSuspended: false, owners: [address(1)] },
      { isSuspended: false, owners: [address(1), address(2)] },
    ];
    expect(seedsOf(franchises, { seedTrust: 100n }).map(({ trust }) => trust)).toEqual([150n, 50n]);
  });

  it("leaves suspended franchises out, and those without owners", () => {
    const franchises = [
      { isSuspended: true, owners: [address(1)] },
      { isSuspended: false, owners: [] },
    ];
    expect(seedsOf(franchises, { seedTrust: 100n })).toEqual([]);
  });
});
