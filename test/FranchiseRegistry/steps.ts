import { type Address, getAddress, type Hash } from "viem";
import { viem } from "../chain.ts";
import { nextAt } from "../equity.ts";
import { expectRevert } from "../expectations.ts";
import { byNetwork, charterOf, deployRegistry, MATTER, type Registry, subjectOf } from "../franchises.ts";
import { ETH_RATE, setRate } from "../PatronageEquity/fixture.ts";
import { ETH } from "../RevenueSplit/fixture.ts";
import type { Random } from "../random.ts";
import type { RegistryModel } from "./model.ts";

export const GAS = 2_000_000n;
export const DAY = 86_400;
export const CHARTERS = ["A", "B", "C"].map(charterOf);

export type World = Awaited<ReturnType<typeof deployWorld>>;

export interface History {
  world: World;
  registry: Registry;
  model: RegistryModel;
  random: Random;
}

/** What a step tells of itself, why it must be refused if it must, and how it's sent. */
interface Attempt {
  told: string;
  refusal: string | undefined;
  send: () => Promise<Hash>;
}

export async function deployWorld() {
  const deployed = await deployRegistry();
  await setRate(deployed, ETH, ETH_RATE);
  const wallets = await viem.getWalletClients();
  const accounts = wallets.slice(1, 9).map(({ account }) => getAddress(account.address));
  return { ...deployed, accounts };
}

/** Does one thing, right or wrong, which the model and the registry must take alike. */
export async function takeStep(history: History): Promise<string> {
  const { world, model, random } = history;
  const leap = random.pick([1, 1, 60, DAY, 10 * DAY]);
  model.time += BigInt(random.integer(1, leap));
  const { told, refusal, send } = choose(history);
  await nextAt(model.time);
  if (refusal === undefined) await send();
  else {
    const contract = refusal === "AlreadyRecognised" ? "PatronageEquity" : "FranchiseRegistry";
    await expectRevert(send(), `${contract}_${refusal}`).catch((reason: unknown) => {
      throw new Error(`${told}, which should be refused (${refusal})`, { cause: reason });
    });
  }
  model.remember(world.accounts);
  return refusal === undefined ? told : `${told}, refused: ${refusal}`;
}

function choose(history: History): Attempt {
  const dice = history.random.integer(1, 100);
  if (dice <= 8) return byTheNetwork(history);
  if (dice <= 28) return admission(history);
  if (dice <= 43) return removal(history);
  if (dice <= 52) return charter(history);
  if (dice <= 60) return withdrawal(history);
  if (dice <= 76) return acceptance(history);
  if (dice <= 81) return resignation(history);
  if (dice <= 92) return role(history);
  return recognition(history);
}

const sent = (account: Address) => ({ account, gas: GAS });
/** An owner, most of the time. */
function owner({ model, world, random }: History): Address {
  const owners = model.franchises.flatMap(({ owners: all }) => [...all]);
  return random.integer(0, 9) === 0 ? random.pick(world.accounts) : random.pick(owners);
}

function byTheNetwork({ world, registry, model, random }: History): Attempt {
  const by = { ...byNetwork, gas: GAS };
  const id = BigInt(random.integer(0, model.franchises.length + 1));
  const kind = random.integer(0, 3);
  if (kind === 0) {
    const owners = Array.from({ length: random.integer(1, 2) }, () => random.pick(world.accounts));
    const digest = random.pick(CHARTERS);
    const send = () => registry.write.admitFranchise(["Another", digest, owners], by);
    return { told: `admit ${owners}`, refusal: model.admit(digest, owners), send };
  }
  if (kind <= 2) {
    return { told: `suspend ${id}`, refusal: model.suspend(id), send: () => registry.write.suspend([id], by) };
  }
  return { told: `reinstate ${id}`, refusal: model.reinstate(id), send: () => registry.write.reinstate([id], by) };
}

function admission(history: History): Attempt {
  const { world, registry, model, random } = history;
  const by = owner(history);
  const account = random.pick(world.accounts);
  return {
    told: `${by} for admitting ${account}`,
    refusal: model.supportAdmission(by, account),
    send: () => registry.write.supportAdmission([account], sent(by)),
  };
}

function removal(history: History): Attempt {
  const { world, registry, model, random } = history;
  const by = owner(history);
  const colleagues = [...(model.franchise(model.ownedBy(by))?.owners ?? world.accounts)];
  const account = random.pick(random.integer(0, 2) ? colleagues : world.accounts);
  return {
    told: `${by} for removing ${account}`,
    refusal: model.supportRemoval(by, account),
    send: () => registry.write.supportRemoval([account], sent(by)),
  };
}

function charter(history: History): Attempt {
  const { registry, model, random } = history;
  const [by, digest] = [owner(history), random.pick(CHARTERS)];
  return {
    told: `${by} for the charter ${digest}`,
    refusal: model.supportCharter(by, digest),
    send: () => registry.write.supportCharter([digest], sent(by)),
  };
}

function withdrawal(history: History): Attempt {
  const { registry, model, random } = history;
  const open = model.franchises.flatMap(({ motions }) =>
    [...motions].flatMap(([motion, owners]) => [...owners].map((by) => ({ by, motion }))),
  );
  const some = random.integer(0, 3) && open.length > 0 ? random.pick(open) : { by: owner(history), motion: "2 0x" };
  const [matter, named] = [Number(some.motion[0]), some.motion.slice(2)];
  const of = matter === MATTER.changeCharter ? random.pick(CHARTERS) : (named as Address);
  const subject = matter === MATTER.changeCharter ? of : subjectOf(of);
  return {
    told: `${some.by} no longer for ${matter} ${of}`,
    refusal: model.withdrawSupport(some.by, matter, of),
    send: () => registry.write.withdrawSupport([matter, subject], sent(some.by)),
  };
}

function acceptance({ world, registry, model, random }: History): Attempt {
  const open = model.franchises.flatMap(({ invitations }, i) =>
    [...invitations.keys()].map((account) => ({ account, id: BigInt(i + 1) })),
  );
  const chance = { account: random.pick(world.accounts), id: BigInt(random.integer(0, model.franchises.length)) };
  const { account, id } = random.integer(0, 3) && open.length > 0 ? random.pick(open) : chance;
  return {
    told: `${account} accepts ${id}`,
    refusal: model.accept(account, id),
    send: () => registry.write.acceptOwnership([id], sent(account)),
  };
}

function resignation(history: History): Attempt {
  const by = owner(history);
  return {
    told: `${by} resigns`,
    refusal: history.model.resignOwnership(by),
    send: () => history.registry.write.resignOwnership(sent(by)),
  };
}

function role(history: History): Attempt {
  const { world, registry, model, random } = history;
  const [by, account, of] = [owner(history), random.pick(world.accounts), random.pick([0, 1, 1])];
  const kind = random.integer(0, 4);
  const told = `${by} and ${account} in role ${of}, ${kind}`;
  if (kind <= 2) {
    const send = () => registry.write.appoint([of, [account]], sent(by));
    return { told, refusal: model.appoint(by, of, account), send };
  }
  if (kind === 3) {
    const send = () => registry.write.dismiss([of, [account]], sent(by));
    return { told, refusal: model.dismiss(by, of, account), send };
  }
  const id = BigInt(random.integer(0, model.franchises.length));
  return {
    told: `${account} gives up role ${of} in ${id}`,
    refusal: model.resign(account, id, of),
    send: () => registry.write.resign([id, of], sent(account)),
  };
}

function recognition(history: History): Attempt {
  const { registry, model, random } = history;
  const [split, hasAsset] = [random.pick([...model.splits.keys()]), random.integer(0, 1) === 1];
  const keeper = model.splits.get(split)?.keeper as Address;
  const by = random.pick([keeper, owner(history)]);
  const chance = BigInt(random.integer(0, model.franchises.length + 1));
  const id = random.pick([model.ownedBy(by), model.ownedBy(owner(history)), chance]);
  return {
    told: `${by} recognises ${split} for ${id}, ${hasAsset}`,
    refusal: model.recognise(by, id, split, hasAsset),
    send: () => registry.write.recogniseSplit([id, split, hasAsset ? [ETH] : []], sent(by)),
  };
}
