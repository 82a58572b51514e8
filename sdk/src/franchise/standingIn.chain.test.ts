import type { Account } from "viem";
import { beforeAll, describe, expect, test } from "vitest";
import { ETHER } from "../chain/ETHER.ts";
import { decodeRevert } from "../errors/decodeRevert.ts";
import { createSplitRequest } from "../revenue/createSplitRequest.ts";
import { charterOf, createFranchises, samir, wen } from "../testing/createFranchises.ts";
import { createHarbour, jonas, lucia, mira, priya, tomas } from "../testing/createHarbour.ts";
import { startLocalChain } from "../testing/startLocalChain.ts";
import { acceptOwnershipRequest } from "./acceptOwnershipRequest.ts";
import { appointRequest } from "./appointRequest.ts";
import { decodeFranchiseEvents } from "./decodeFranchiseEvents.ts";
import { dismissRequest } from "./dismissRequest.ts";
import { INVITATION_TERM } from "./FRANCHISE_LIMITS.ts";
import { FranchiseNotFoundError } from "./FranchiseNotFoundError.ts";
import { readFranchiseOfSplit } from "./readFranchiseOfSplit.ts";
import { readStandingFacts } from "./readStandingFacts.ts";
import { recogniseSplitRequest } from "./recogniseSplitRequest.ts";
import { reinstateFranchiseRequest } from "./reinstateFranchiseRequest.ts";
import { resignOwnershipRequest } from "./resignOwnershipRequest.ts";
import { resignRoleRequest } from "./resignRoleRequest.ts";
import { type FranchiseDeed, type Hindrance, standingIn } from "./standingIn.ts";
import { supportAdmissionRequest } from "./supportAdmissionRequest.ts";
import { supportCharterRequest } from "./supportCharterRequest.ts";
import { supportRemovalRequest } from "./supportRemovalRequest.ts";
import { suspendFranchiseRequest } from "./suspendFranchiseRequest.ts";

let chain: Awaited<ReturnType<typeof startLocalChain>>;
let franchises: Awaited<ReturnType<typeof createFranchises>>;
let harbour: Awaited<ReturnType<typeof createHarbour>>["split"];
/** In the hands of a facilitator. */
let ofSamir: typeof harbour;

beforeAll(async () => {
  chain = await startLocalChain();
  franchises = await createFranchises(chain);
  harbour = (await createHarbour(chain)).split;
  ofSamir = await createSplit(samir);
  const { send, admit } = franchises;
  await admit("Tideline", [jonas.address, lucia.address]);
  await admit("Northlight", [tomas.address]);
  const { franchiseRegistry } = chain;
  const appoint = (role: "MEMBER" | "FACILITATOR", accounts: readonly Account[]) =>
    send(appointRequest({ franchiseRegistry, role, accounts: accounts.map(({ address }) => address) }), jonas);
  await appoint("MEMBER", [mira, samir]);
  await appoint("FACILITATOR", [samir]);
  for (const account of [wen, priya]) {
    for (const owner of [jonas, lucia]) {
      await send(supportAdmissionRequest({ franchiseRegistry, account: account.address }), owner);
    }
  }
}, 60_000);

async function createSplit(controller: Account) {
  const { factory, client } = chain;
  const hands = { controller: controller.address, manager: controller.address };
  const members = [{ account: lucia.address, weight: 1 }];
  const order = createSplitRequest({ factory, name: "Seed catalogue", ...hands, members, assets: [ETHER] });
  const { result } = await client.simulateContract({ ...order, account: controller });
  await franchises.send(order, controller);
  return result;
}

/** A call for everything that can be done in franchise 1, with values that hinder nobody. */
function callOf(deed: FranchiseDeed, account: Account) {
  const { franchiseRegistry } = chain;
  const fresh = "0x00000000000000000000000000000000000000aa";
  const other = account.address === jonas.address ? lucia.address : jonas.address;
  const registry = { franchiseRegistry };
  const calls: Readonly<Record<FranchiseDeed, object>> = {
    decide: supportCharterRequest({ ...registry, charter: charterOf(9) }),
    removeOwner: supportRemovalRequest({ ...registry, account: account === tomas ? tomas.address : other }),
    acceptOwnership: acceptOwnershipRequest({ ...registry, id: 1n }),
    resignOwnership: resignOwnershipRequest(registry),
    appoint: appointRequest({ ...registry, role: "MEMBER", accounts: [fresh] }),
    dismiss: dismissRequest({ ...registry, role: "FACILITATOR", accounts: [samir.address] }),
    recognise: recogniseSplitRequest({ ...registry, id: 1n, split: account === samir ? ofSamir : harbour, assets: [] }),
    resignFacilitator: resignRoleRequest({ ...registry, id: 1n, role: "FACILITATOR" }),
    resignMember: resignRoleRequest({ ...registry, id: 1n, role: "MEMBER" }),
  };
  return calls[deed] as Parameters<typeof chain.client.simulateContract>[0];
}

/** How the contract refuses; null when it doesn't. */
async function refusalOf(deed: FranchiseDeed, account: Account): Promise<string | null> {
  try {
    await chain.client.simulateContract({ ...callOf(deed, account), account });
    return null;
  } catch (error) {
    return decodeRevert(error).name;
  }
}

async function standingOf(account: Account, id = 1n) {
  const { franchiseRegistry } = chain;
  return standingIn(await readStandingFacts(chain.client, { id, account: account.address, franchiseRegistry }));
}

/** Holds what `standingIn` says of an account against the contract, deed by deed. */
async function expectAgreement(account: Account) {
  const { hindrances } = await standingOf(account);
  const deeds = Object.entries(hindrances) as [FranchiseDeed, Hindrance | null][];
  // Who owns another franchise isn't refused for that: it would be done in the other one.
  const told = deeds.filter(([deed, hindrance]) => hindrance !== "AlreadyOwner" || deed === "acceptOwnership");
  const refusals = await Promise.all(told.map(async ([deed]) => [deed, await refusalOf(deed, account)]));
  expect(refusals).toEqual(told.map(([deed, hindrance]) => [deed, hindrance && `FranchiseRegistry_${hindrance}`]));
}

describe("standingIn: the same as the contract says", () => {
  const people = { jonas, lucia, samir, mira, wen, priya, tomas };
  test.each(Object.entries(people))("default: %s", (_, account) => expectAgreement(account));

  test("default: relations", async () => {
    const relations = await Promise.all(
      Object.values(people).map(async (account) => (await standingOf(account)).relation),
    );
    expect(relations).toEqual(["owner", "owner", "facilitator", "member", "invited", "invited", "stranger"]);
  });

  test("behavior: the owner of another franchise would do it there", async () => {
    expect((await standingOf(tomas)).hindrances.appoint).toBe("AlreadyOwner");
    const { franchiseRegistry } = chain;
    const request = appointRequest({ franchiseRegistry, role: "MEMBER", accounts: [wen.address] });
    const { logs } = await franchises.send(request, tomas);
    const told = decodeFranchiseEvents({ logs, franchiseRegistry, timestampOf: () => 0 });
    expect(told.map(({ args }) => args.franchiseId)).toEqual([2n]);
  });

  test("behavior: the last owner can neither leave nor be removed", async () => {
    const { hindrances } = await standingOf(tomas, 2n);
    expect(hindrances).toMatchObject({ resignOwnership: "LastOwner", removeOwner: "LastOwner", decide: null });
    expect(await refusalOf("resignOwnership", tomas)).toBe("FranchiseRegistry_LastOwner");
    expect(await refusalOf("removeOwner", tomas)).toBe("FranchiseRegistry_LastOwner");
  });

  test("behavior: while it's suspended there is no new business, and owners still change", async () => {
    const { franchiseRegistry } = chain;
    await franchises.send(suspendFranchiseRequest({ franchiseRegistry, id: 1n }));
    expect((await standingOf(jonas)).hindrances).toMatchObject({ appoint: "Suspended", dismiss: null, decide: null });
    for (const account of [jonas, samir, wen]) await expectAgreement(account);
    await franchises.send(reinstateFranchiseRequest({ franchiseRegistry, id: 1n }));
    await expectAgreement(jonas);
  }, 20_000);

  test("behavior: an invitation is good until its last second", async () => {
    const { franchiseRegistry, client } = chain;
    const facts = await readStandingFacts(client, { id: 1n, account: wen.address, franchiseRegistry });
    const deadline = facts.invitedUntil ?? 0n;
    expect(deadline - facts.now).toBeLessThanOrEqual(BigInt(INVITATION_TERM));
    await client.setNextBlockTimestamp({ timestamp: deadline });
    await client.mine({ blocks: 1 });
    expect(await standingOf(wen)).toMatchObject({ relation: "invited", hindrances: { acceptOwnership: null } });
    await client.mine({ blocks: 1, interval: 1 });
    expect((await standingOf(wen)).relation).toBe("stranger");
    // Priya was invited a little later, and accepts in the last second.
    const last = (await readStandingFacts(client, { id: 1n, account: priya.address, franchiseRegistry })).invitedUntil;
    await client.setNextBlockTimestamp({ timestamp: last ?? 0n });
    await franchises.send({ ...acceptOwnershipRequest({ franchiseRegistry, id: 1n }), gas: 500_000n }, priya);
    expect((await standingOf(priya)).relation).toBe("owner");
    await client.setNextBlockTimestamp({ timestamp: deadline + 10n });
    await client.mine({ blocks: 1 });
    await expectAgreement(wen);
    expect((await standingOf(wen)).hindrances.acceptOwnership).toBe("InvitationExpired");
  });

  test("error: there's no such franchise", async () => {
    await expect(standingOf(jonas, 99n)).rejects.toThrow(FranchiseNotFoundError);
  });
});

test("behavior: a facilitator brings in a split of their own, and an owner can't do it for them", async () => {
  const { franchiseRegistry, client } = chain;
  const request = recogniseSplitRequest({ franchiseRegistry, id: 1n, split: ofSamir, assets: [] });
  const refused = await client.simulateContract({ ...request, account: lucia }).then(
    () => null,
    (error: unknown) => decodeRevert(error),
  );
  expect(refused).toMatchObject({ name: "FranchiseRegistry_NotOurSplit" });
  expect(refused?.sentence).toMatch(/Only 0x.*, who looks after it, can bring it into a franchise that appointed them/);
  await franchises.send(request, samir);
  expect(await readFranchiseOfSplit(client, { split: ofSamir, franchiseRegistry })).toBe(1n);
});

test("behavior: a split that belongs nowhere belongs to a franchise once an owner adopts it", async () => {
  const { franchiseRegistry } = chain;
  await franchises.send(recogniseSplitRequest({ franchiseRegistry, id: 1n, split: harbour, assets: [] }), lucia);
  expect(await refusalOf("recognise", lucia)).toBe("FranchiseRegistry_NothingToRecognise");
  const withAsset = recogniseSplitRequest({ franchiseRegistry, id: 1n, split: harbour, assets: [ETHER] });
  const refused = await chain.client.simulateContract({ ...withAsset, account: lucia }).then(
    () => null,
    (error: unknown) => decodeRevert(error).name,
  );
  expect(refused).toBe("PatronageEquity_NoRate");
});
