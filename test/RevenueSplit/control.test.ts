import { describe, it } from "node:test";
import { expect } from "chai";
import { loadFixture, people } from "../chain.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import { addresses, deployPaidSplit, deploySplit, ETH, setWeights } from "./fixture.ts";

const { alice, controller, dora, stranger } = addresses;
const byController = { account: people.controller.account };
const byDora = { account: people.dora.account };

describe("RevenueSplit: control", () => {
  it("is offered by the controller and taken by the successor", async () => {
    const { split } = await loadFixture(deploySplit);
    await expectEvents(split.write.transferControl([dora], byController), split, [
      { name: "ControlTransferStarted", args: { controller, pendingController: dora } },
    ]);
    expect(await split.read.controller()).to.equal(controller);
    expect(await split.read.pendingController()).to.equal(dora);
    await expectEvents(split.write.acceptControl(byDora), split, [
      { name: "ControlTransferred", args: { previousController: controller, controller: dora } },
    ]);
    expect(await split.read.controller()).to.equal(dora);
    expect(await split.read.pendingController()).to.equal(ETH);
    await split.write.setWeights([[alice], [1]], byDora);
    await expectRevert(setWeights(split, [alice, 2]), "RevenueSplit_NotController", [controller, dora]);
  });

  it("given it's only offered: stays where it is", async () => {
    const { split } = await loadFixture(deploySplit);
    await split.write.transferControl([dora], byController);
    await expectRevert(split.write.setWeights([[alice], [1]], byDora), "RevenueSplit_NotController", [
      dora,
      controller,
    ]);
    await setWeights(split, [alice, 1]);
  });

  it("when another account than the named one accepts: refuses", async () => {
    const { split } = await loadFixture(deploySplit);
    const byStranger = { account: people.stranger.account };
    await expectRevert(split.write.acceptControl(byStranger), "RevenueSplit_NotPendingController", [stranger, ETH]);
    await split.write.transferControl([dora], byController);
    await expectRevert(split.write.acceptControl(byStranger), "RevenueSplit_NotPendingController", [stranger, dora]);
  });

  it("given the offer was taken back or replaced: the first successor can't accept", async () => {
    const { split } = await loadFixture(deploySplit);
    await split.write.transferControl([dora], byController);
    await split.write.transferControl([ETH], byController);
    await expectRevert(split.write.acceptControl(byDora), "RevenueSplit_NotPendingController", [dora, ETH]);
    await split.write.transferControl([dora], byController);
    await split.write.transferControl([alice], byController);
    await expectRevert(split.write.acceptControl(byDora), "RevenueSplit_NotPendingController", [dora, alice]);
  });

  it("given it moved: the offer is used up, and the new controller can hand it back", async () => {
    const { split } = await loadFixture(deploySplit);
    await split.write.transferControl([dora], byController);
    await split.write.acceptControl(byDora);
    await split.write.transferControl([controller], byDora);
    await split.write.acceptControl(byController);
    expect(await split.read.controller()).to.equal(controller);
    await expectRevert(split.write.acceptControl(byDora), "RevenueSplit_NotPendingController", [dora, ETH]);
  });

  it("given it's renounced: team, manager and control stay as they are for ever, and everybody is still paid", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    await split.write.transferControl([dora], byController);
    await expectEvents(split.write.renounceControl(byController), split, [
      { name: "ControlTransferred", args: { previousController: controller, controller: ETH } },
    ]);
    expect(await split.read.controller()).to.equal(ETH);
    const refused = ["RevenueSplit_NotController", [controller, ETH]] as const;
    await expectRevert(setWeights(split, [alice, 1]), ...refused);
    await expectRevert(split.write.setManager([dora], byController), ...refused);
    await expectRevert(split.write.transferControl([dora], byController), ...refused);
    await expectRevert(split.write.renounceControl(byController), ...refused);
    await expectRevert(split.write.acceptControl(byDora), "RevenueSplit_NotPendingController", [dora, ETH]);
    await split.write.withdraw([ETH], { account: people.alice.account });
  });

  it("when a stranger offers or renounces: refuses", async () => {
    const { split } = await loadFixture(deploySplit);
    const byStranger = { account: people.stranger.account };
    const refused = ["RevenueSplit_NotController", [stranger, controller]] as const;
    await expectRevert(split.write.transferControl([stranger], byStranger), ...refused);
    await expectRevert(split.write.renounceControl(byStranger), ...refused);
  });

  it("gives no power over anybody's money", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    await expectRevert(split.write.withdraw([ETH], byController), "RevenueSplit_NothingOwed", [ETH, controller]);
  });
});
