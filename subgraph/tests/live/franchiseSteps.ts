import { type Address, type Hex, pad, toHex, zeroAddress } from "viem";
import type { Chance } from "../../../sdk/src/testing/random.ts";
import { account } from "./chain.ts";
import type { Deed, GovernanceHistory, MakeDeed } from "./governanceHistory.ts";

const CHARTERS: Hex[] = [1, 2, 3].map((number) => toHex(number, { size: 32 }));

/** What owners and the network do with franchises: most of it fails most of the time, and is then not done. */
export function franchiseSteps(history: GovernanceHistory, chance: Chance): Record<string, MakeDeed> {
  return {
    ...motionSteps(history, chance),
    ...networkSteps(history, chance),
    ...roleSteps(history, chance),
  };
}

const someone = ({ voters }: GovernanceHistory, chance: Chance) => chance.pick(voters);

function motionSteps(history: GovernanceHistory, chance: Chance): Record<string, MakeDeed> {
  const { registry, documents } = history;
  const address = (): Address => account(someone(history, chance)).address;
  const one = (call: string, ...args: unknown[]): Deed => ({
    ...{ contract: registry, call, args, from: someone(history, chance) },
  });
  const charter = () => chance.pick([...CHARTERS, documents.charter.digest]);
  const supports: Deed[] = []; // each as it would be withdrawn
  const support = (call: string, matter: number, subject: Hex, argument: Hex = subject): Deed => {
    const made = one(call, argument);
    const remember = () => void supports.push({ ...made, call: "withdrawSupport", args: [matter, subject] });
    return { ...made, remember };
  };
  const ofAccount = (call: string, matter: number, who: Address) => support(call, matter, pad(who), who);
  return {
    supportAdmission: () => ofAccount("supportAdmission", 0, address()),
    supportAnotherAdmission: () => ofAccount("supportAdmission", 0, account(14 + chance.below(3)).address),
    supportRemoval: () => ofAccount("supportRemoval", 1, address()),
    supportCharter: () => support("supportCharter", 2, charter()),
    withdrawSupport: () => supports.at(-1 - chance.below(4)) ?? null,
    acceptOwnership: () => one("acceptOwnership", BigInt(1 + chance.below(4))),
    acceptAsInvited: () => ({ ...one("acceptOwnership", BigInt(1 + chance.below(4))), from: 14 + chance.below(3) }),
    resignOwnership: () => (chance.below(4) === 0 ? one("resignOwnership") : null),
  };
}

function networkSteps(history: GovernanceHistory, chance: Chance): Record<string, MakeDeed> {
  const { registry } = history;
  const id = () => BigInt(1 + chance.below(4));
  const one = (call: string, ...args: unknown[]): Deed => ({ contract: registry, call, args });
  return {
    suspend: () => (chance.below(3) === 0 ? one("suspend", id()) : null),
    reinstate: () => one("reinstate", id()),
    recogniseSplit: () => ({
      ...{ contract: registry, call: "recogniseSplit", from: someone(history, chance) },
      args: [id(), chance.pick(history.splits).address, chance.below(2) === 0 ? [] : [zeroAddress]],
    }),
  };
}

function roleSteps(history: GovernanceHistory, chance: Chance): Record<string, MakeDeed> {
  const { registry } = history;
  const people = () => [...new Set([someone(history, chance), someone(history, chance)])];
  const accounts = () => people().map((person) => account(person).address);
  const one = (call: string, ...args: unknown[]): Deed => ({
    ...{ contract: registry, call, args, from: someone(history, chance) },
  });
  return {
    appoint: () => one("appoint", chance.below(2), accounts()),
    dismiss: () => one("dismiss", chance.below(2), accounts().slice(0, 1)),
    resign: () => one("resign", BigInt(1 + chance.below(4)), chance.below(2)),
  };
}
