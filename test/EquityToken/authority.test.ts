import { describe, it } from "node:test";
import { expect } from "chai";
import { getAddress, parseEther } from "viem";
import { loadFixture } from "../chain.ts";
import { newGrant } from "../EquityGrants/fixture.ts";
import { DIGEST, THANKS } from "../EquityRounds/fixture.ts";
import { addresses, byAdmin, bySteward, deployEquity, keyOf, now, ROLES } from "../equity.ts";
import { expectRevert } from "../expectations.ts";
import { deployRecognised } from "../PatronageEquity/fixture.ts";
import { ETH } from "../RevenueSplit/fixture.ts";

const { alice, steward, stranger, manager, controller, treasury } = addresses;

type Sender = { account: typeof alice };

/** Everything that is restricted, as whoever sends it. */
async function powersOf(equity: Awaited<ReturnType<typeof deployRecognised>>) {
  const { token, grants, rounds, patronage, split, asset } = equity;
  const grant = await newGrant({ revocable: true });
  const deadline = Number(await now()) + 10_000;
  return {
    ofAdmin: {
      setMintAllowance: (by: Sender) => token.write.setMintAllowance([grants.address, 1n], by),
      openTransfers: (by: Sender) => token.write.openTransfers(by),
      setRate: (by: Sender) => patronage.write.setRate([ETH, parseEther("1"), 1], by),
    },
    ofRoles: {
      createGrant: (by: Sender) => grants.write.createGrant([grant], by),
      createGrants: (by: Sender) => grants.write.createGrants([[grant, grant]], by),
      revoke: (by: Sender) => grants.write.revoke([alice, 1n], by),
      openRound: (by: Sender) => rounds.write.openRound([THANKS.root, DIGEST, THANKS.total, deadline], by),
      recognise: (by: Sender) => patronage.write.recognise([split.address, [asset]], by),
    },
  };
}

describe("The powers over equity", () => {
  it("nobody without a role may use any of them: not members, managers, controllers, the treasury or strangers", async () => {
    const { ofAdmin, ofRoles } = await powersOf(await loadFixture(deployRecognised));
    for (const account of [stranger, alice, manager, controller, treasury]) {
      for (const act of [...Object.values(ofAdmin), ...Object.values(ofRoles)]) {
        await expectRevert(act({ account }), "AccessManagedUnauthorized", [account]);
      }
    }
  });

  it("who holds the roles may use those, and not the administrator's", async () => {
    const { ofAdmin, ofRoles } = await powersOf(await loadFixture(deployRecognised));
    for (const act of Object.values(ofAdmin)) {
      await expectRevert(act(bySteward), "AccessManagedUnauthorized", [steward]);
    }
    await ofRoles.createGrant(bySteward);
    await ofRoles.createGrants(bySteward);
    await ofRoles.revoke(bySteward);
    await ofRoles.openRound(bySteward);
    await expectRevert(ofRoles.recognise(bySteward), "PatronageEquity_AlreadyRecognised");
  });

  it("the administrator may use its own, and not those of the roles", async () => {
    const { ofAdmin, ofRoles } = await powersOf(await loadFixture(deployRecognised));
    await ofAdmin.setMintAllowance(byAdmin);
    await ofAdmin.openTransfers(byAdmin);
    await ofAdmin.setRate(byAdmin);
    for (const act of Object.values(ofRoles)) {
      await expectRevert(act(byAdmin), "AccessManagedUnauthorized", [byAdmin.account]);
    }
  });

  it("each role opens its own door only", async () => {
    const equity = await loadFixture(deployRecognised);
    const { ofRoles } = await powersOf(equity);
    await equity.accessManager.write.grantRole([ROLES.grants, stranger, 0]);
    await ofRoles.createGrant({ account: stranger });
    for (const act of [ofRoles.openRound, ofRoles.recognise]) {
      await expectRevert(act({ account: stranger }), "AccessManagedUnauthorized", [stranger]);
    }
    await equity.accessManager.write.revokeRole([ROLES.grants, stranger]);
    await equity.accessManager.write.grantRole([ROLES.rounds, stranger, 0]);
    await ofRoles.openRound({ account: stranger });
    for (const act of [ofRoles.createGrant, ofRoles.createGrants, ofRoles.revoke, ofRoles.recognise]) {
      await expectRevert(act({ account: stranger }), "AccessManagedUnauthorized", [stranger]);
    }
  });

  it("given a role with a delay: what it does must be announced first", async () => {
    const { accessManager, grants } = await loadFixture(deployEquity);
    await accessManager.write.grantRole([ROLES.grants, stranger, 3_600]);
    const grant = await newGrant();
    await expectRevert(grants.write.createGrant([grant], { account: stranger }), "AccessManagerNotScheduled");
    expect(await grants.read.grantCount()).to.equal(0n);
  });

  it("given a role was taken: its powers end at once, and what it did stands", async () => {
    const { accessManager, grants } = await loadFixture(deployEquity);
    await grants.write.createGrant([await newGrant()], bySteward);
    await accessManager.write.revokeRole([ROLES.grants, steward]);
    await expectRevert(grants.write.createGrant([await newGrant()], bySteward), "AccessManagedUnauthorized", [steward]);
    expect((await grants.read.grantOf([alice, 1n])).amount > 0n).to.equal(true);
  });

  it("nobody mints, reserves or releases for a module", async () => {
    const { token, rounds } = await loadFixture(deployEquity);
    for (const account of [byAdmin.account, steward, stranger]) {
      await expectRevert(token.write.mint([account, 1n], { account }), "EquityToken_MintAllowanceExceeded", [
        account,
        1n,
        0n,
      ]);
      await expectRevert(
        token.write.mintFromReserved([keyOf("round"), account, 1n], { account }),
        "EquityToken_UnknownReservation",
        [account, keyOf("round")],
      );
    }
    expect((await token.read.mintAllowance([rounds.address])).used).to.equal(0n);
  });

  it("every contract asks the same authority, which alone may name another", async () => {
    const { accessManager, token, grants, rounds, patronage } = await loadFixture(deployEquity);
    const manager = getAddress(accessManager.address);
    const authorities = [token, grants, rounds, patronage].map(({ read }) => read.authority());
    expect(await Promise.all(authorities)).to.deep.equal([manager, manager, manager, manager]);
    for (const change of [
      () => token.write.setAuthority([manager], byAdmin),
      () => grants.write.setAuthority([manager], byAdmin),
      () => rounds.write.setAuthority([manager], byAdmin),
      () => patronage.write.setAuthority([manager], byAdmin),
    ]) {
      await expectRevert(change(), "AccessManagedUnauthorized", [byAdmin.account]);
    }
  });
});
