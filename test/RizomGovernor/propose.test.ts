import { describe, it } from "node:test";
import { expect } from "chai";
import { getAddress, zeroHash } from "viem";
import { loadFixture, networkHelpers } from "../chain.ts";
import { inOneBlock, nextAt, now, RZM } from "../equity.ts";
import { expectRevert } from "../expectations.ts";
import { addOwner, addresses, SOLO } from "../franchises.ts";
import {
  type By,
  big,
  callOf,
  carryOut,
  deployNetwork,
  describedAs,
  type Governor,
  harbour,
  mineAt,
  payOneWei,
  propose,
  seeds,
  small,
  solo,
  stateNumber,
  stateOf,
  stranger,
  written,
} from "../governance.ts";

const attempt = (governor: Governor, by: By, description = "A plan") => {
  const { targets, values, calldatas } = written([payOneWei], description);
  return governor.write.propose([targets, values, calldatas, description], by);
};

describe("propose: who may", () => {
  it("an owner of an active franchise without a single vote", async () => {
    const { governor, token } = await loadFixture(deployNetwork);
    expect(await token.read.getVotes([solo.account])).to.equal(0n);
    expect(await stateOf(governor, await propose(governor, [payOneWei], { by: solo }))).to.equal("Pending");
  });

  it("an account with the threshold of votes and no franchise", async () => {
    const { governor } = await loadFixture(deployNetwork);
    expect(await stateOf(governor, await propose(governor, [payOneWei], { by: big }))).to.equal("Pending");
  });

  it("nobody below the threshold: not with 999 RZM of 1,000, not with none", async () => {
    const { governor } = await loadFixture(deployNetwork);
    for (const [by, votes] of [
      [small, 999n * RZM],
      [stranger, 0n],
    ] as const) {
      await expectRevert(attempt(governor, by), "GovernorInsufficientProposerVotes", [by.account, votes, 1_000n * RZM]);
    }
  });

  it("at exactly the threshold, and not a unit below", async () => {
    const { governor, module } = await loadFixture(deployNetwork);
    await module.write.mint([small.account, RZM - 1n]);
    await networkHelpers.mine();
    await expectRevert(attempt(governor, small), "GovernorInsufficientProposerVotes", [
      small.account,
      1_000n * RZM - 1n,
      1_000n * RZM,
    ]);
    await module.write.mint([small.account, 1n]);
    await networkHelpers.mine();
    await attempt(governor, small);
  });

  it("votes and ownership count that were there a second ago, not those of the same second", async () => {
    const world = await loadFixture(deployNetwork);
    const { governor, module } = world;
    await module.write.mint([small.account, RZM]);
    const at = await now();
    await nextAt(at + 1n);
    await attempt(governor, small);

    await addOwner(world, stranger.account);
    await nextAt((await now()) + 1n);
    await attempt(governor, stranger, "A newcomer's plan");
  });

  it("an owner who leaves may propose in that very second, and not in the next", async () => {
    const world = await loadFixture(deployNetwork);
    const { governor, registry } = world;
    await addOwner(world, stranger.account);
    const at = (await now()) + 10n;
    // In one block: a second ago the account was an owner.
    await inOneBlock(at, [
      () => registry.write.resignOwnership({ ...stranger, gas: 500_000n }),
      () => attemptWithGas(governor, stranger, "Last words"),
    ]);
    expect(await stateOf(governor, { id: await idOf(governor, "Last words") })).to.equal("Pending");
    await expectRevert(attempt(governor, stranger), "GovernorInsufficientProposerVotes");
  });

  it("not the owners of a suspended franchise, who need votes like anybody", async () => {
    const { governor, registry } = await loadFixture(deployNetwork);
    await carryOut(governor, [callOf(registry, "suspend", [SOLO])]);
    await expectRevert(attempt(governor, solo), "GovernorInsufficientProposerVotes", [solo.account, 0n, 1_000n * RZM]);
    await attempt(governor, harbour[0] as By);
  });

  it("anybody when the threshold is 0", async () => {
    const { governor } = await loadFixture(deployNetwork);
    await carryOut(governor, [callOf(governor, "setProposalThreshold", [0n])]);
    await attempt(governor, stranger);
  });
});

describe("propose: what", () => {
  it("arrays of different lengths are refused, and empty ones", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const target = addresses.stranger;
    for (const by of [solo, big]) {
      for (const [targets, values, calldatas] of [
        [[], [], []],
        [[target], [], ["0x"]],
        [[target], [1n], []],
        [[target, target], [1n], ["0x"]],
        [[target], [1n, 2n], ["0x", "0x"]],
      ] as const) {
        await expectRevert(
          governor.write.propose([[...targets], [...values], [...calldatas], "x"], by),
          "GovernorInvalidProposalLength",
          [BigInt(targets.length), BigInt(calldatas.length), BigInt(values.length)],
        );
      }
    }
  });

  it("the same twice is refused, in whatever state the first is", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const first = await propose(governor);
    const again = () => governor.write.propose([first.targets, first.values, first.calldatas, first.description], solo);
    const refused = (state: "Pending" | "Defeated") =>
      expectRevert(again(), "GovernorUnexpectedProposalState", [first.id, stateNumber(state), zeroHash]);
    await refused("Pending");
    await mineAt(first.deadline + 1n);
    await refused("Defeated");
    await propose(governor, [payOneWei], { title: "The same action under another title" });
  });

  it("a description marked by its proposer can't be taken by another, owner or holder", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const description = describedAs("Mend the roof", solo.account);
    for (const by of [big, seeds[0] as By]) {
      await expectRevert(attempt(governor, by, description), "GovernorRestrictedProposer", [by.account]);
    }
    await attempt(governor, solo, description);
    expect(await governor.read.proposalProposer([await idOf(governor, description)])).to.equal(solo.account);
  });

  it("the mark is read in both cases, and only at the very end", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const own = solo.account;
    const marks = [own, own.toLowerCase(), `0x${own.slice(2).toUpperCase()}`];
    for (const [i, mark] of marks.entries()) {
      await expectRevert(attempt(governor, big, `${i}#proposer=${mark}`), "GovernorRestrictedProposer", [big.account]);
      await attempt(governor, solo, `${i}#proposer=${mark}`);
    }
    await attempt(governor, big, `#proposer=${own}\n`);
    await attempt(governor, big, `#proposer=${own}.`);
    await attempt(governor, big, `#proposer=${own.slice(0, -1)}g`);
    await attempt(governor, big, `#proposer=${own.slice(0, -1)}`);
    await attempt(governor, big, `#prop0ser=${own}`);
    await attempt(governor, big, own.slice(2));
    await attempt(governor, big, "");
  });

  it("a mark that differs in one digit, the first, the last or one between, is another's", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const digits = solo.account.slice(2).toLowerCase();
    for (const place of [0, 1, 20, 31, 32, 38, 39]) {
      const other = digits[place] === "7" ? "8" : "7";
      const mark = `${digits.slice(0, place)}${other}${digits.slice(place + 1)}`;
      await expectRevert(attempt(governor, solo, `#proposer=0x${mark}`), "GovernorRestrictedProposer", [solo.account]);
    }
  });

  it("two proposals with the same actions and other descriptions don't touch one another", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const one = await propose(governor, [payOneWei], { title: "One" });
    const two = await propose(governor, [payOneWei], { title: "Two" });
    expect(one.id).to.not.equal(two.id);
    await governor.write.cancel([one.targets, one.values, one.calldatas, one.descriptionHash], solo);
    expect(await stateOf(governor, two)).to.equal("Pending");
  });
});

function attemptWithGas(governor: Governor, by: By, description: string) {
  const { targets, values, calldatas } = written([payOneWei], description);
  return governor.write.propose([targets, values, calldatas, description], { ...by, gas: 1_000_000n });
}

async function idOf(governor: Governor, description: string) {
  const { targets, values, calldatas, descriptionHash } = written([payOneWei], description);
  return governor.read.getProposalId([targets.map((target) => getAddress(target)), values, calldatas, descriptionHash]);
}
