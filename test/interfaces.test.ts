import { readdir, readFile } from "node:fs/promises";
import { describe, it } from "node:test";
import { expect } from "chai";
import { artifacts } from "hardhat";
import type { Abi } from "viem";

const abiOf = async (name: string) => (await artifacts.readArtifact(name)).abi as Abi;
const nameOf = (item: Abi[number]) => ("name" in item ? `${item.type} ${item.name}` : item.type);

// A list that nobody has to keep: whoever adds an error or an event is told to test it.
describe("The interfaces", () => {
  for (const name of [
    "IRevenueSplit",
    "IRevenueSplitFactory",
    "IEquityToken",
    "IEquityGrants",
    "IEquityRounds",
    "IPatronageEquity",
    "IFranchiseRegistry",
    "IDoubleMajority",
    "IEngagements",
    "Escrow",
    "IAttestationRegistry",
    // These have no interface of their own; what they inherit is OpenZeppelin's.
    "GovernorGuardian",
    "GovernorFranchises",
    "GovernorLateQuorum",
  ] as const) {
    it(`every error and every event of ${name} occurs in a test`, async () => {
      const files = await readdir(import.meta.dirname, { recursive: true });
      const tests = files.filter((file) => file.endsWith(".test.ts") && !file.startsWith("interfaces"));
      const texts = await Promise.all(tests.map((file) => readFile(`${import.meta.dirname}/${file}`, "utf8")));
      const inherited = new Set((await abiOf("PeerGovernor")).map(nameOf));
      const abi = (await abiOf(name)).filter((item) => !inherited.has(nameOf(item)));
      const missing = abi.flatMap((item) =>
        (item.type === "error" || item.type === "event") && !texts.some((text) => text.includes(`"${item.name}"`))
          ? [item.name]
          : [],
      );
      expect(missing).to.deep.equal([]);
    });
  }
});
