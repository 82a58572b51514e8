import { describe, it } from "node:test";
import { expect } from "chai";
import { getAddress, sha256, toHex, zeroAddress } from "viem";
import { loadFixture, viem } from "../chain.ts";
import { newGrant } from "../EquityGrants/fixture.ts";
import { DIGEST, THANKS } from "../EquityRounds/fixture.ts";
import { DAY, now, RZM } from "../equity.ts";
import { expectRevert } from "../expectations.ts";
import { addresses, charterOf, SOLO } from "../franchises.ts";
import {
  type Action,
  big,
  callOf,
  carryOut,
  deployNetwork,
  execute,
  type Governance,
  ripen,
  solo,
  stranger,
} from "../governance.ts";
import { ETH_RATE } from "../PatronageEquity/fixture.ts";

/** Everything that the network may do to its contracts, each with what shows that it was done. */
async function powersOf({ registry, token, grants, rounds, patronage, accessManager, module }: Governance) {
  const grant = await newGrant({ account: addresses.bob });
  const deadline = Number((await now()) + 100n * DAY);
  const admitted = ["Orchard", charterOf("Orchard"), [stranger.account]] as const;
  const price = [zeroAddress, ETH_RATE.price, ETH_RATE.share] as const;
  const powers: Record<string, { action: Action; shows: () => Promise<boolean> }> = {
    "admit a franchise": {
      action: callOf(registry, "admitFranchise", admitted),
      shows: async () => (await registry.read.franchiseOf([stranger.account])) === 4n,
    },
    "suspend a franchise": {
      action: callOf(registry, "suspend", [SOLO]),
      shows: async () => !(await registry.read.isActive([SOLO])),
    },
    "set a patronage rate": {
      action: callOf(patronage, "setRate", price),
      shows: async () => (await patronage.read.rateOf([zeroAddress])).price === ETH_RATE.price,
    },
    "grant equity": {
      action: callOf(grants, "createGrant", [grant]),
      shows: async () => (await grants.read.grantCount()) === 1n,
    },
    "open a round": {
      action: callOf(rounds, "openRound", [THANKS.root, DIGEST, THANKS.total, deadline]),
      shows: async () => (await token.read.reservation([rounds.address, THANKS.root])).left === THANKS.total,
    },
    "set a mint allowance": {
      action: callOf(token, "setMintAllowance", [module.address, 7n * 10n ** 24n]),
      shows: async () => (await token.read.mintAllowance([module.address])).limit === 7n * 10n ** 24n,
    },
    "open transfers": {
      action: callOf(token, "openTransfers", []),
      shows: () => token.read.areTransfersOpen(),
    },
    "give somebody a role": {
      action: callOf(accessManager, "grantRole", [1n, addresses.steward, 0]),
      shows: async () => (await accessManager.read.hasRole([1n, addresses.steward]))[0],
    },
  };
  return powers;
}

const NAMES = [
  "admit a franchise",
  "suspend a franchise",
  "set a patronage rate",
  "grant equity",
  "open a round",
  "set a mint allowance",
  "open transfers",
  "give somebody a role",
];

describe("What the network may do", () => {
  for (const name of NAMES) {
    it(`by proposal: ${name}; and nobody alone`, async () => {
      const world = await loadFixture(deployNetwork);
      const power = (await powersOf(world))[name];
      if (power === undefined) throw new Error(`There is no power to ${name}.`);
      for (const { account } of [solo, big, stranger, { account: addresses.deployer }]) {
        const wallet = await viem.getWalletClient(account);
        const { target, data } = power.action;
        const refusal =
          target === getAddress(world.accessManager.address)
            ? "AccessManagerUnauthorizedAccount"
            : "AccessManagedUnauthorized";
        await expectRevert(wallet.sendTransaction({ to: target, data }), refusal);
      }
      expect(await power.shows()).to.equal(false);
      await carryOut(world.governor, [power.action]);
      expect(await power.shows()).to.equal(true);
    });
  }

  it("the list is complete", async () => {
    expect(Object.keys(await powersOf(await loadFixture(deployNetwork)))).to.deep.equal(NAMES);
  });

  it("several at once, in order; one that is refused takes all with it", async () => {
    const world = await loadFixture(deployNetwork);
    const { governor, registry, token } = world;
    const admit = (name: string) => callOf(registry, "admitFranchise", [name, sha256(toHex(name)), [stranger.account]]);
    const proposal = await ripen(governor, [callOf(token, "openTransfers", []), admit("One"), admit("Two")]);
    await expectRevert(execute(governor, proposal), "FranchiseRegistry_AlreadyOwner", [stranger.account, 4n]);
    expect(await token.read.areTransfersOpen()).to.equal(false);
    expect(await registry.read.franchiseCount()).to.equal(3n);
  });

  it("what was granted is claimed, and votes in what comes", async () => {
    const world = await loadFixture(deployNetwork);
    const { governor, grants, token } = world;
    const start = Number(await now());
    const grant = {
      account: stranger.account,
      amount: 5_000n * RZM,
      start,
      cliff: start,
      end: start + 1,
      revocable: false,
    };
    await carryOut(governor, [callOf(grants, "createGrant", [grant])]);
    await grants.write.claim([1n], stranger);
    await token.write.delegate([stranger.account], stranger);
    expect(await token.read.getVotes([stranger.account])).to.equal(5_000n * RZM);
    await carryOut(governor, [{ target: stranger.account, value: 1n }], { by: stranger, title: "My first" });
  });

  it("the last active franchise can't be suspended: the network would never decide again", async () => {
    const { governor, registry } = await loadFixture(deployNetwork);
    const proposal = await ripen(
      governor,
      [1n, 2n, 3n].map((id) => callOf(registry, "suspend", [id])),
    );
    await expectRevert(execute(governor, proposal), "FranchiseRegistry_LastActiveFranchise", [3n]);
  });
});
