import { deploymentOf } from "@rizom/sdk";
import type { Address } from "viem";
import { describe, expect, test } from "vitest";
import type { OverlayEvent, OverlayReceipt } from "../../lib/overlay/overlayStore.ts";
import { LUCIA, rzm } from "../equity/fixtures.ts";
import { changeGrants } from "./grantOverlay.ts";
import { revocationAt } from "./revocation.ts";
import { sayRevocation } from "./sayRevocation.ts";
import { revokeGrant } from "./transactions/revokeGrant.ts";

const TOMAS = "0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65" as Address;
const TOKEN = "0x00000000000000000000000000000000000000C0" as Address;

const { equityGrants } = deploymentOf(31337);

function receipt(...events: Pick<OverlayEvent, "eventName" | "args" | "address">[]): OverlayReceipt {
  const numbered = events.map((event, logIndex) => ({ ...event, logIndex }));
  const place = { chainId: 31337, transactionHash: "0x01", blockNumber: 9n, timestamp: 500, from: TOMAS } as const;
  return { ...place, logs: [], events: numbered };
}

describe("revocationAt", () => {
  const grant = { amount: 1_000n, start: 0n, cliff: 100n, end: 1_000n, claimed: 150n };
  test("default", () => {
    expect(revocationAt(grant, 400n)).toEqual({ keeps: 400n, claimable: 250n, returns: 600n });
  });
  test("behavior: before the cliff nothing is kept, after the end all", () => {
    expect(revocationAt({ ...grant, claimed: 0n }, 99n)).toEqual({ keeps: 0n, claimable: 0n, returns: 1_000n });
    expect(revocationAt(grant, 1_000n)).toMatchObject({ keeps: 1_000n, returns: 0n });
  });
});

describe("sayRevocation", () => {
  const grant = {
    account: LUCIA as Address,
    amount: rzm(1_000),
    start: 0n,
    cliff: 10_000n,
    end: 100_000n,
    claimed: 0n,
  };
  test("default: now, and when it's mined", () => {
    const said = sayRevocation({ ...grant, claimed: rzm(150) }, 40_000n);
    expect(said).toMatch(/would keep 400 RZM, which have vested by now \(150 RZM of it are claimed, 250 RZM can be/);
    expect(said).toMatch(/600 RZM of 1.000 RZM return to what can be granted/);
    expect(said).toMatch(/ten minutes from now, 406 RZM would be kept and 594 RZM return/);
  });
  test("behavior: before the cliff nothing is kept, and a near cliff is said", () => {
    expect(sayRevocation(grant, 100n)).toMatch(/would keep nothing, and all 1.000 RZM return[^.]*\.$/);
    expect(sayRevocation(grant, 9_900n)).toMatch(/less than ten minutes away: if it’s mined after that, 105 RZM/);
  });
  test("behavior: a near end is said", () => {
    expect(sayRevocation(grant, 99_900n)).toMatch(/all of it will have vested: then it can’t be revoked/);
  });
});

describe("revokeGrant", () => {
  test("default", () => {
    const grant = { ...planFor(LUCIA as Address), id: 7n, revoked: false, claimed: 0n };
    const action = revokeGrant({ equityGrants: TOKEN, grant, now: 40_000n });
    expect(action.changes?.[0]).toMatchObject({ after: "400 RZM now, 406 RZM in ten minutes" });
    expect(action.steps[0]).toMatchObject({ request: { functionName: "revoke", args: [LUCIA, 7n] } });
  });
});

function planFor(account: Address) {
  return { account, amount: rzm(1_000), start: 0n, cliff: 10_000n, end: 100_000n, revocable: true };
}

describe("changeGrants", () => {
  const terms = { account: LUCIA, amount: rzm(100), start: 0, cliff: 0, end: 1_000, revocable: true };
  const event = (eventName: string, args: object) => ({ address: equityGrants, eventName, args: { ...args } });
  const created = receipt(event("GrantCreated", { id: 1n, ...terms }), event("GrantCreated", { id: 2n, ...terms }));

  test("default: created, claimed, revoked", () => {
    const grants = changeGrants([], created);
    expect(grants.map(({ id }) => id)).toEqual([2n, 1n]);
    const after = changeGrants(
      grants,
      receipt(event("GrantClaimed", { id: 1n, amount: 4n }), event("GrantRevoked", { id: 2n, vested: rzm(50) })),
    );
    expect(after[1]).toMatchObject({ id: 1n, claimed: 4n, revocable: true });
    expect(after[0]).toMatchObject({ id: 2n, amount: rzm(50), granted: rzm(100), end: 500n, revocable: false });
  });

  test("error: another contract's events change nothing", () => {
    const foreign = { address: LUCIA as Address, eventName: "GrantCreated", args: { id: 1n, ...terms } };
    expect(changeGrants([], receipt(foreign))).toEqual([]);
  });

  test("behavior: what the list has already comes once", () => {
    expect(changeGrants(changeGrants([], created), created)).toHaveLength(2);
  });
});
