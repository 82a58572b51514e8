import { proofAt } from "@rizom/sdk/rounds";
import { type Address, isAddressEqual, zeroAddress, zeroHash } from "viem";
import type { Chance } from "../../../sdk/src/testing/random.ts";
import { account, type Contract } from "./chain.ts";
import type { EquityHistory } from "./equityHistory.ts";

export interface Step {
  contract: Contract;
  call: string;
  args: unknown[];
  /** Account that sends it. */
  from?: number;
  value?: bigint;
}

type MakeStep = (now: number) => Step;

const RZM = 10n ** 18n;
const DAY = 86_400;

/** Every way in which equity moves, by name; also what anybody can do with nothing. */
export function stepsOf(history: EquityHistory, dollar: Contract, chance: Chance): [string, MakeStep][] {
  const steps = {
    ...grantSteps(history, chance),
    ...roundSteps(history, chance),
    ...patronageSteps(history, dollar, chance),
    ...tokenSteps(history, chance),
  };
  return Object.entries(steps);
}

const sender = (chance: Chance) => 2 + chance.below(7);

function grantSteps({ grants, people }: EquityHistory, chance: Chance): Record<string, MakeStep> {
  const owners: Address[] = []; // of the grants in their order
  const newGrant = (now: number) => {
    const start = now - chance.below(100 * DAY);
    const length = 1 + chance.below(300 * DAY);
    const owner = chance.pick(people);
    owners.push(owner);
    return {
      ...{ account: owner, amount: BigInt(1 + chance.below(10_000)) * RZM + BigInt(chance.below(1_000)) },
      ...{ start, cliff: start + chance.below(length + 1), end: start + length, revocable: chance.below(2) === 0 },
    };
  };
  const one = (call: string, args: unknown[], from = 0): Step => ({ contract: grants, call, args, from });
  const claim = (call: string, args: (id: bigint) => unknown[]) => () => {
    const index = chance.below(owners.length + 1); // one of them was never created
    const from = 2 + people.indexOf(owners[index] ?? chance.pick(people));
    return one(call, args(BigInt(index + 1)), from);
  };
  return {
    createGrant: (now) => one("createGrant", [newGrant(now)]),
    createGrants: (now) => one("createGrants", [[newGrant(now), newGrant(now), newGrant(now)]]),
    revoke: () => {
      const index = chance.below(owners.length + 1);
      return one("revoke", [owners[index] ?? chance.pick(people), BigInt(index + 1)]);
    },
    claimGrant: claim("claim", (id) => [id]),
    claimGrantTo: claim("claimTo", (id) => [id, chance.pick(people)]),
    claimGrants: claim("claimMany", (id) => [[id, id], chance.pick(people)]),
  };
}

function roundSteps({ rounds, lists, people, late }: EquityHistory, chance: Chance): Record<string, MakeStep> {
  const allocation = () => {
    const list = chance.pick([...lists, late]);
    const person = chance.pick(people);
    const index = list.entries.findIndex((entry) => isAddressEqual(entry.account, person));
    return { index: BigInt(index), account: person, amount: list.entries[index]?.amount, proof: proofAt(list, index) };
  };
  const one = (call: string, args: unknown[], from = 1): Step => ({ contract: rounds, call, args, from });
  return {
    claimFor: () => {
      const { account: person, index, amount, proof } = allocation();
      return one("claimFor", [person, index, amount, proof]);
    },
    claimAllocation: () => {
      const { account: person, index, amount, proof } = allocation();
      return one("claim", [index, amount, proof], 2 + people.findIndex((one) => isAddressEqual(one, person)));
    },
    claimAllocations: () => one("claimMany", [[allocation(), allocation(), allocation()]]),
    closeRound: () => one("closeRound", [chance.pick(lists).root]),
  };
}

function patronageSteps(
  { patronage, sources, people }: EquityHistory,
  dollar: Contract,
  chance: Chance,
): Record<string, MakeStep> {
  const source = () => {
    const { split, asset } = chance.pick(sources);
    return { split: split.address, asset };
  };
  const one = (call: string, args: unknown[], from = 0): Step => ({ contract: patronage, call, args, from });
  const earner = () => 2 + chance.below(3); // the manager and the two of the team
  const claim = (call: string, args: unknown[]) => one(call, args, earner());
  return {
    setRate: () => {
      const asset = chance.pick([zeroAddress, dollar.address]);
      return one("setRate", [asset, 1 + chance.below(1_000), chance.below(2_501)]);
    },
    recognise: () => {
      const { split, asset } = source();
      return one("recognise", [split, [asset]]);
    },
    payEther: () => ({
      ...{ contract: chance.pick(sources).split, call: "pay", args: [zeroHash], from: 1 },
      value: BigInt(1 + chance.below(1_000_000)),
    }),
    payDollar: () => ({
      contract: dollar,
      call: "transfer",
      args: [chance.pick(sources).split.address, BigInt(1 + chance.below(50))],
    }),
    claimPatronage: () => claim("claim", Object.values(source())),
    claimPatronageTo: () => claim("claimTo", [...Object.values(source()), chance.pick(people)]),
    claimPatronageMany: () => claim("claimMany", [[source(), source()], chance.pick(people)]),
  };
}

function tokenSteps(history: EquityHistory, chance: Chance): Record<string, MakeStep> {
  const { token, grants, rounds, patronage, people } = history;
  const one = (call: string, args: unknown[], from = sender(chance)): Step => ({ contract: token, call, args, from });
  const self = (from: number): Address => account(from).address;
  return {
    delegateToSelf: () => {
      const from = sender(chance);
      return one("delegate", [self(from)], from);
    },
    delegate: () => one("delegate", [chance.pick(people)]),
    delegateToNobody: () => one("delegate", [zeroAddress]),
    transfer: () => one("transfer", [chance.pick(people), BigInt(chance.below(1_000)) * (RZM / 100n)]),
    setMintAllowance: () => {
      const module = chance.pick([grants, rounds, patronage]).address;
      return one("setMintAllowance", [module, BigInt(1_000_000 + chance.below(2_000_000)) * RZM], 0);
    },
    transferNothing: () => one("transfer", [account(1).address, 0n]),
  };
}
