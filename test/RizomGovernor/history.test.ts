import { before, describe, it } from "node:test";
import { expect } from "chai";
import { type Answer, answer, expectAnswers } from "../answers.ts";
import { loadFixture, networkHelpers } from "../chain.ts";
import { now } from "../equity.ts";
import { HARBOUR, SEEDS, SOLO } from "../franchises.ts";
import { deployNetwork, type Governance, STATES } from "../governance.ts";
import { addressOf, begin, type History, type Made, takeStep, VOTERS } from "./steps.ts";

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
          const at = await now();
          await expectAsModel(history, at);
          remember(history, at, seen);
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

function remember({ model }: History, at: bigint, seen: Set<string>) {
  for (const proposal of model.proposals) {
    seen.add(model.stateAt(proposal, at));
    if (proposal.isExtended) seen.add("extended");
  }
}

/** The newest proposals in all that can be asked of them. */
async function expectAsModel({ world, model, made, told }: History, at: bigint) {
  const { governor } = world;
  const answers: Answer[] = [];
  for (const [place, proposal] of [...model.proposals.entries()].slice(-3)) {
    const { id } = made[place] as Made;
    const about = `${told}: proposal ${place}`;
    answers.push(
      answer(governor, "state", [id], STATES.indexOf(model.stateAt(proposal, at)), about),
      answer(governor, "proposalDeadline", [id], proposal.deadline, about),
      answer(governor, "proposalVotes", [id], model.equity(proposal), about),
      answer(governor, "franchiseVotes", [id], model.franchises(proposal), about),
    );
    for (const franchise of [HARBOUR, SEEDS, SOLO]) {
      answers.push(answer(governor, "franchiseBallots", [id, franchise], model.ballots(proposal, franchise), about));
    }
    for (const account of VOTERS.map(addressOf)) {
      const hasVoted = proposal.ballots.some(({ voter }) => voter === account);
      answers.push(answer(governor, "hasVoted", [id, account], hasVoted, `${about}, ${account}`));
    }
  }
  await expectAnswers(answers);
}
