import { before, describe, it } from "node:test";
import { expect } from "chai";
import { loadFixture, networkHelpers } from "../chain.ts";
import { now } from "../equity.ts";
import { HARBOUR, SEEDS, SOLO } from "../franchises.ts";
import { deployNetwork, type Governance, stateOf, type written } from "../governance.ts";
import type { ModelProposal } from "./model.ts";
import { addressOf, begin, type History, idOf, takeStep, VOTERS } from "./steps.ts";

// More with `npm run test:deep` or RIZOM_HISTORIES=1000; another course of events with RIZOM_SEED=anything.
const HISTORIES = Number(process.env.RIZOM_HISTORIES ?? (process.env.RIZOM_DEEP === "1" ? 600 : 40));
const STEPS = 60;
const SEED = process.env.RIZOM_SEED ?? "2026-11-29";
describe(`RizomGovernor: ${HISTORIES} random histories of ${STEPS} steps, against a plain model (G1 to G6)`, () => {
  let world: Governance;
  const seen = new Set<string>();
  before(async () => {
    world = await loadFixture(deployNetwork);
  });

  for (let start = 0; start < HISTORIES; start += 10) {
    const end = Math.min(start + 10, HISTORIES);
    it(`histories ${start + 1} to ${end} of seed ${SEED}`, async () => {
      for (let i = start; i < end; ++i) {
        const snapshot = await networkHelpers.takeSnapshot();
        const history = await begin(world, `${SEED}/governor/${i}`);
        for (let step = 0; step < STEPS; ++step) {
          history.told = `history ${i}, step ${step}`;
          await takeStep(history);
          await expectAsModel(history);
          await remember(history, seen);
        }
        await snapshot.restore();
      }
    });
  }

  it("between them they went everywhere", () => {
    const everywhere = ["Pending", "Active", "Canceled", "Defeated", "Succeeded", "Queued", "Executed", "extended"];
    expect([...seen].sort()).to.deep.equal(everywhere.sort());
  });
});

async function remember({ model }: History, seen: Set<string>) {
  for (const proposal of model.proposals) {
    seen.add(model.stateAt(proposal, await now()));
    if (proposal.isExtended) seen.add("extended");
  }
}

/** The newest proposals in all that can be asked of them. */
async function expectAsModel(history: History) {
  const { world, model, made, told } = history;
  const { governor } = world;
  for (const [place, proposal] of [...model.proposals.entries()].slice(-3)) {
    const id = await idOf(world, made[place] as ReturnType<typeof written>);
    const about = `${told}: proposal ${place}`;
    expect(await stateOf(governor, { id }), about).to.equal(model.stateAt(proposal, await now()));
    expect(await governor.read.proposalDeadline([id]), about).to.equal(proposal.deadline);
    expect(await governor.read.proposalVotes([id]), about).to.deep.equal(model.equity(proposal));
    expect(await governor.read.franchiseVotes([id]), about).to.deep.equal(model.franchises(proposal));
    for (const franchise of [HARBOUR, SEEDS, SOLO]) {
      const ballots = await governor.read.franchiseBallots([id, franchise]);
      expect(ballots, about).to.deep.equal(model.ballots(proposal, franchise));
    }
    await expectMarks(governor, id, proposal, about);
  }
}

async function expectMarks(governor: Governance["governor"], id: bigint, { ballots }: ModelProposal, about: string) {
  const marks = await Promise.all(VOTERS.map((person) => governor.read.hasVoted([id, addressOf(person)])));
  const expected = VOTERS.map((person) => ballots.some(({ voter }) => voter === addressOf(person)));
  expect(marks, about).to.deep.equal(expected);
}
