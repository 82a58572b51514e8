import type { Allocation } from "@rizom/sdk";
import { deploymentOf } from "@rizom/sdk";
import { describe, expect, test } from "vitest";
import { environment } from "../../lib/environment.ts";
import type { TransactionStep } from "../../transactions/action.ts";
import {
  type ClaimLine,
  claimLines,
  type GrantLine,
  type PatronageLine,
  type RoundLine,
} from "../equity/claimLines.ts";
import { aGrant, anAllocation, aPatronage, HARBOUR, LUCIA, NOW, rzm } from "../equity/fixtures.ts";
import { saySource } from "./saySource.ts";
import { type ClaimOrder, claimEquity } from "./transactions/claimEquity.ts";

const OTHER = "0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65";
const modules = deploymentOf(environment.chainId);

function linesOf(part: Partial<Parameters<typeof claimLines>[0]>): ClaimLine[] {
  return claimLines({ grants: [], allocations: [], patronage: [], ...part }, NOW);
}

const grants = (...ids: bigint[]) => linesOf({ grants: ids.map((id) => aGrant({ id })) }) as GrantLine[];
const patronage = () => linesOf({ patronage: [aPatronage()] }) as PatronageLine[];
const proven = () =>
  (linesOf({ allocations: [anAllocation()] }) as RoundLine[]).map((line) => ({
    line,
    allocation: {
      root: line.root,
      index: line.index,
      account: LUCIA,
      amount: line.total,
      proof: ["0x11"],
    } as Allocation,
  }));

function order(part: Partial<ClaimOrder> = {}): ClaimOrder {
  const nothing = { grants: [], allocations: [], patronage: [] };
  return { account: LUCIA, to: LUCIA, balance: rzm(50), delegates: false, ...nothing, ...part };
}

const sent = (part: Partial<ClaimOrder>) =>
  claimEquity(order(part)).steps.map((step) => {
    const { functionName, args, address } = (step as TransactionStep).request;
    return { functionName, args, address };
  });

describe("claimEquity", () => {
  test("default: everything is a step for each kind, and a delegation", () => {
    const action = claimEquity(
      order({ grants: grants(1n), allocations: proven(), patronage: patronage(), delegates: true }),
    );
    expect(action.steps.map(({ label }) => label)).toEqual([
      "Claim 250 RZM: Round “Founding thanks”",
      expect.stringMatching(/^Claim 600 RZM: Grant of 1.200 RZM from /),
      "Claim 300 RZM: Patronage from Harbour website in tUSD",
      "Delegate to yourself, so that your equity votes",
    ]);
    expect(action).toMatchObject({
      label: expect.stringMatching(/^Claim 1.150 RZM$/),
      independent: true,
      expectedEvents: ["DelegateChanged"],
    });
    expect(action.describe).toMatch(/^1.150 RZM of new equity goes to your account, from 3 sources\.$/);
    expect(action.changes?.slice(-2)).toEqual([
      { label: "You own", before: "50 RZM", after: expect.stringMatching(/^1.200 RZM$/) },
      { label: "Your equity votes", before: "through nobody", after: "through you" },
    ]);
  });

  test("behavior: one of each kind is claimed by itself", () => {
    expect(sent({ grants: grants(7n) })).toEqual([
      { functionName: "claim", args: [7n], address: modules.equityGrants },
    ]);
    expect(sent({ patronage: patronage() })).toMatchObject([
      { functionName: "claim", args: [HARBOUR, aPatronage().asset.address], address: modules.patronageEquity },
    ]);
    expect(sent({ allocations: proven() })).toEqual([
      { functionName: "claim", args: [3n, rzm(250), ["0x11"]], address: modules.equityRounds },
    ]);
  });

  test("behavior: several of a kind are one transaction, and more than fit are several", () => {
    expect(sent({ grants: grants(1n, 2n) })).toMatchObject([{ functionName: "claimMany", args: [[1n, 2n], LUCIA] }]);
    const many = grants(...Array.from({ length: 101 }, (_, index) => BigInt(index + 1)));
    expect(sent({ grants: many }).map(({ functionName }) => functionName)).toEqual(["claimMany", "claim"]);
  });

  test("behavior: to another address, grants and patronage go there, and what the account owns stays", () => {
    const elsewhere = order({ to: OTHER, grants: grants(1n), patronage: patronage() });
    expect(sent(elsewhere)).toMatchObject([
      { functionName: "claimTo", args: [1n, OTHER] },
      { functionName: "claimTo", args: [HARBOUR, aPatronage().asset.address, OTHER] },
    ]);
    expect(claimEquity(elsewhere).changes?.map(({ label }) => label)).not.toContain("You own");
  });

  test.each([
    ["rounds", { allocations: proven() }, "RoundClaimed"],
    ["grants", { allocations: proven(), grants: grants(1n) }, "GrantClaimed"],
    ["patronage", { grants: grants(1n), patronage: patronage() }, "PatronageClaimed"],
  ])("behavior: the last receipt must tell of %s", (_what, part, event) => {
    expect(claimEquity(order(part)).expectedEvents).toEqual([event]);
  });

  test("error: nothing to claim is no action, delegation or not", () => {
    expect(() => claimEquity(order({ delegates: true }))).toThrow(RangeError);
  });
});

describe("saySource", () => {
  test("behavior: a grant that was revoked says what is left of it", () => {
    const [line] = linesOf({ grants: [aGrant({ revoked: true, amount: rzm(400), end: NOW - 5n })] });
    expect(line && saySource(line)).toBe("Revoked grant, of which 400 RZM had vested");
  });

  test("behavior: a round whose title isn't known has none", () => {
    const [line] = linesOf({ allocations: [anAllocation({ title: null })] });
    expect(line && saySource(line)).toBe("A round");
  });
});
