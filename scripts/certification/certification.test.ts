import { readFile } from "node:fs/promises";
import { describe, it } from "node:test";
import { expect } from "chai";
import { DEFAULT_PARAMETERS } from "../../sdk/src/index.ts";
import { addRing } from "./attacks/addRing.ts";
import { CASES } from "./CASES.ts";
import { chance } from "./chance.ts";
import { makeWorld } from "./makeWorld.ts";
import { measureCase } from "./measureCase.ts";
import { measureRings } from "./measureRings.ts";
import type { Results } from "./Results.ts";
import { RINGS } from "./RINGS.ts";
import { renderResults } from "./renderResults.ts";
import { scoresOf } from "./scoresOf.ts";
import { WORLD } from "./settings.ts";
import { spearman } from "./spearman.ts";
import { withResults } from "./withResults.ts";

const published = async () =>
  JSON.parse(await readFile(new URL("../../docs/certification.json", import.meta.url), "utf8")) as Results;

describe("a made-up world", () => {
  it("is the same for the same number, and another for another", () => {
    const small = { ...WORLD, members: 20, outcomes: 20 };
    expect(makeWorld(5, small)).to.deep.equal(makeWorld(5, small));
    expect(makeWorld(5, small).attestations).not.to.deep.equal(makeWorld(6, small).attestations);
  });

  it("is what its settings say", () => {
    const { members, outcomes, attestations, seeds } = makeWorld(1, WORLD);
    expect([members.length, outcomes.length, seeds.length]).to.deep.equal([200, 800, 20]);
    expect(attestations.every(({ attester, subject }) => attester !== subject)).to.equal(true);
    expect(new Set(attestations.map(({ uid }) => uid)).size).to.equal(attestations.length);
  });
});

describe("a ring that no honest member attests", () => {
  it("is above nobody, whatever it pays for outcomes of its own, where a plain mean puts it above everybody", () => {
    for (const seed of [1, 12]) {
      const figures = measureRings(makeWorld(seed, WORLD), seed, DEFAULT_PARAMETERS, ["isolated", "selfVerified"]);
      expect([figures["isolated/rizom"], figures["selfVerified/rizom"]]).to.deep.equal([0, 0]);
      expect(figures["isolated/mean"]).to.equal(100);
    }
  });

  it("changes no score of anybody honest", () => {
    const world = makeWorld(2, { ...WORLD, outcomes: 100 });
    const [isolated] = RINGS.filter(({ key }) => key === "selfVerified");
    if (!isolated) throw new Error("There is such a ring.");
    const alone = scoresOf(world, DEFAULT_PARAMETERS).score;
    const beside = scoresOf(world, DEFAULT_PARAMETERS, addRing(world, chance(2), isolated.plan)).score;
    for (const { account } of world.members) expect(beside(account)).to.equal(alone(account));
  });
});

describe("spearman", () => {
  it("is 1 for one order, -1 for its reverse, and between with ties", () => {
    expect(spearman([1, 2, 3, 4], [10, 20, 30, 40])).to.equal(1);
    expect(spearman([1, 2, 3, 4], [4, 3, 2, 1])).to.equal(-1);
    expect(spearman([1, 2, 2, 3], [1, 2, 3, 4])).to.be.closeTo(0.9487, 0.0001);
    expect(spearman([1, 1, 1], [1, 2, 3])).to.equal(0);
  });
});

describe("published results", () => {
  it("are what is measured here, for a world of each kind", async () => {
    const results = await published();
    for (const name of ["tuned/1", "small/21"]) {
      const found = CASES.find((one) => one.name === name);
      expect(found && measureCase(found)).to.deep.equal(results[name]);
    }
  });

  it("have every world and every variant", async () => {
    expect(Object.keys(await published())).to.deep.equal(CASES.map(({ name }) => name));
  });

  it("are what the page shows", async () => {
    const page = await readFile(new URL("../../docs/certification.md", import.meta.url), "utf8");
    expect(withResults(page, renderResults(await published()))).to.equal(page);
  });
});
