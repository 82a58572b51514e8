import { getAddress } from "viem";
import { WORK_TYPES } from "../reputation/WorkType.ts";
import type { Certification, MemberCertification, WorkFigures } from "./Certification.ts";
import type { CertificationInputs } from "./CertificationInputs.ts";
import { type Calculation, calculate } from "./calculate.ts";
import { byKey, type Key } from "./keys.ts";
import { TOPICS, type Topic } from "./observationOf.ts";
import { ranksOf } from "./ranksOf.ts";
import { tallyOf } from "./tallyOf.ts";

/**
 * Certifies everybody's work from what is on-chain, as docs/certification.md specifies it: the same inputs give the
 * same figures, whoever calculates them.
 * @returns Members by overall rank, then by address
 * @throws {CertificationError} when an input is what the chain can't say
 * @example
 * const { members } = certify(await readCertificationInputs(client));
 */
export function certify(inputs: CertificationInputs): Certification {
  const calculation = calculate(inputs);
  const figures = new Map(TOPICS.map((topic) => [topic, figuresOf(calculation, topic)]));
  const figure = (topic: Topic, account: Key): WorkFigures => {
    const found = figures.get(topic)?.get(account);
    if (!found) throw new Error(`${account} has no figures, though it's an account of this calculation.`);
    return found;
  };
  const members = calculation.accounts.map(
    (account): MemberCertification => ({
      account: getAddress(account),
      trust: calculation.trusts.get(account) ?? 0n,
      standing: calculation.standingOf(account),
      overall: figure("overall", account),
      work: WORK_TYPES.map((work) => ({ work, ...figure(work, account) })),
    }),
  );
  const inOrder = (a: MemberCertification, b: MemberCertification) =>
    a.overall.rank - b.overall.rank || byKey(a.account.toLowerCase(), b.account.toLowerCase());
  return {
    now: inputs.now,
    members: members.sort(inOrder),
    counted: calculation.counted.length,
    notCounted: calculation.notCounted,
  };
}

/** Everybody's figures about one topic. */
function figuresOf(calculation: Calculation, topic: Topic): Map<Key, WorkFigures> {
  const tallies = calculation.accounts.map((account) => ({ account, ...tallyOf(calculation, account, topic) }));
  const rankOf = ranksOf(tallies.map(({ score }) => score));
  return new Map(
    tallies.map(({ account, quality, score, raters, outcomes, level }) => [
      account,
      { quality, score, rank: rankOf(score), raters: raters.length, outcomes: outcomes.length, level },
    ]),
  );
}
