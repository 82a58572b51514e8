import { describe, it } from "node:test";
import { expect } from "chai";
import { type Hex, numberToHex } from "viem";
import { loadFixture, people, viem } from "../chain.ts";
import { eventsOf } from "../expectations.ts";
import { addresses, deploySplit } from "./fixture.ts";

const TRUE = numberToHex(1, { size: 32 });

// `payMany` judges a token's answer in assembly, `withdraw` by OpenZeppelin's SafeERC20: they must agree.
const ANSWERS: { name: string; answer: Hex; reverts?: boolean; isPaid: boolean }[] = [
  { name: "nothing", answer: "0x", isPaid: true },
  { name: "true", answer: TRUE, isPaid: true },
  { name: "true and more", answer: `${TRUE}${"ff".repeat(64)}`, isPaid: true },
  { name: "false", answer: numberToHex(0, { size: 32 }), isPaid: false },
  { name: "two", answer: numberToHex(2, { size: 32 }), isPaid: false },
  { name: "the highest bit", answer: `0x80${"00".repeat(31)}`, isPaid: false },
  { name: "a word of ones", answer: `0x${"ff".repeat(32)}`, isPaid: false },
  { name: "31 bytes", answer: `0x${"00".repeat(30)}01`, isPaid: false },
  { name: "one byte", answer: "0x01", isPaid: false },
  { name: "a failure without data", answer: "0x", reverts: true, isPaid: false },
  { name: "a failure that says true", answer: TRUE, reverts: true, isPaid: false },
];

describe("RevenueSplit: its assembly and the Solidity twin of it", () => {
  for (const { name, answer, reverts = false, isPaid } of ANSWERS) {
    it(`a token that answers ${name} ${isPaid ? "has" : "hasn't"} paid, pushed as well as withdrawn`, async () => {
      const { split } = await loadFixture(deploySplit);
      const token = await viem.deployContract("AnsweringToken");
      await token.write.setAnswer([answer, reverts]);
      const events = await eventsOf(await split.write.payMany([token.address, [addresses.alice]]), split);
      expect(events.some((event) => event.name === "PayoutFailed")).to.equal(!isPaid);
      expect(await split.read.paid([token.address, addresses.alice])).to.equal(isPaid ? 300n : 0n);
      const withdrawal = split.write.withdraw([token.address], { account: people.bob.account });
      const isWithdrawn = await withdrawal.then(
        () => true,
        () => false,
      );
      expect(isWithdrawn).to.equal(isPaid);
    });
  }
});
