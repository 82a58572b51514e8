import { type CertificationInputs, certify, explainCertification, WORK_TYPES } from "@rizom/sdk";
import { network } from "hardhat";
import { type Address, getAddress } from "viem";

/** Figures of one type of work, or overall. */
export type Figures = {
  /** N and X of the specification. */
  readonly n: bigint;
  readonly x: bigint;
  readonly quality: bigint;
  readonly score: bigint;
  readonly raters: bigint;
  readonly outcomes: bigint;
  readonly level: bigint;
  readonly rank: bigint;
};

/** Everything that the specification says of an account. */
export type Member = {
  readonly account: Address;
  readonly trust: bigint;
  readonly standing: bigint;
  readonly overall: Figures;
  readonly work: readonly Figures[];
};

/** What a call may cost: far more than a block has, for nothing of it is a transaction. */
const GAS = 2n ** 40n;

function historyOf({ now, outcomes, attestations, seeds, floors, parameters }: CertificationInputs) {
  const { levels, iterations, steepness, goodMark } = parameters;
  return {
    time: now,
    outcomes: outcomes.map((outcome) => ({ ...outcome, outcome: BigInt(outcome.outcome) })),
    attestations: attestations.map(({ work, outcome, ...attestation }) => ({
      ...attestation,
      outcome: BigInt(outcome),
      work: work.map(({ work: type, mark }) => ({ work: BigInt(WORK_TYPES.indexOf(type)), mark: BigInt(mark) })),
    })),
    seeds,
    floors,
    parameters: {
      ...parameters,
      iterations: BigInt(iterations),
      steepness: BigInt(steepness),
      goodMark: BigInt(goodMark),
      levels: levels.map(({ score, raters, outcomes: least }) => ({
        score,
        raters: BigInt(raters),
        outcomes: BigInt(least),
      })),
    },
  };
}

/** The implementation in Solidity, on a chain of its own whose calls have no limit. */
export async function deployReference() {
  const { viem } = await network.create({ override: { blockGasLimit: GAS, transactionGasCap: false } });
  const client = await viem.getPublicClient();
  const { address, abi } = await viem.deployContract("CertificationReference", [], { gas: 10_000_000n });
  /** Everybody in a history, by overall rank, then by address. */
  return async (inputs: CertificationInputs): Promise<Member[]> => {
    const call = { functionName: "certify", args: [historyOf(inputs)], gas: GAS } as const;
    // Types are only generated for contracts that aren't a test's; the comparison would fail on anything else.
    const members = (await client.readContract({ address, abi, ...call })) as readonly Member[];
    return members.toSorted((a, b) => Number(a.overall.rank - b.overall.rank));
  };
}

/** What the SDK says, in the same form and the SDK's order. */
export function certifyInSdk(inputs: CertificationInputs): Member[] {
  return certify(inputs).members.map(({ account, trust, standing, overall, work }) => {
    const explained = explainCertification(inputs, account);
    const figuresOf = (figures: typeof overall, { weight, sum }: { weight: bigint; sum: bigint }): Figures => ({
      n: weight,
      x: sum,
      quality: figures.quality,
      score: figures.score,
      raters: BigInt(figures.raters),
      outcomes: BigInt(figures.outcomes),
      level: BigInt(figures.level),
      rank: BigInt(figures.rank),
    });
    return {
      account: getAddress(account),
      trust,
      standing,
      overall: figuresOf(overall, explained.overall),
      work: work.map((figures, i) => figuresOf(figures, explained.work[i] ?? { weight: -1n, sum: -1n })),
    };
  });
}
