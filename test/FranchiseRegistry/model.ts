import type { Address, Hex } from "viem";

export const TERM = 30n * 86_400n;

export interface FranchiseModel {
  charter: Hex;
  owners: Set<Address>;
  suspended: boolean;
  admittedAt: bigint;
  /** Who is for what: "matter subject" to owners. Emptied whenever the owners change. */
  motions: Map<string, Set<Address>>;
  /** The last second of each invitation. */
  invitations: Map<Address, bigint>;
  /** "role account" */
  roles: Set<string>;
}

export interface SplitModel {
  keeper: Address;
  holder: bigint;
  recognised: boolean;
}

interface Moment {
  time: bigint;
  active: bigint;
  votes: Map<Address, bigint>;
}

/** Why something is refused: the end of the error's name. */
type Refusal = string | undefined;

/**
 * What the registry ought to be, written without looking at how it is done: sets of people, emptied or copied. Each method
 * answers with the reason why it must be refused, and otherwise does it.
 */
export class RegistryModel {
  readonly franchises: FranchiseModel[] = [];
  readonly splits = new Map<Address, SplitModel>();
  private readonly moments: Moment[] = [];
  time = 0n;

  franchise(id: bigint): FranchiseModel | undefined {
    return this.franchises[Number(id) - 1];
  }

  ownedBy(account: Address): bigint {
    return BigInt(this.franchises.findIndex(({ owners }) => owners.has(account)) + 1);
  }

  active(): bigint {
    return BigInt(this.franchises.filter(({ suspended }) => !suspended).length);
  }

  needed(id: bigint): bigint {
    return BigInt(Math.floor((this.franchise(id)?.owners.size ?? 0) / 2) + 1);
  }

  /** Remembers how things are at this second, in place of what was remembered of it before. */
  remember(accounts: readonly Address[]): void {
    if (this.moments.at(-1)?.time === this.time) this.moments.pop();
    const votes = new Map(accounts.map((account) => [account, this.voteOf(account)]));
    this.moments.push({ time: this.time, active: this.active(), votes });
  }

  /** What was remembered last, up to a second. */
  past(time: bigint): Moment | undefined {
    return this.moments.findLast((moment) => moment.time <= time);
  }

  admit(charter: Hex, owners: readonly Address[]): Refusal {
    if (owners.some((owner) => this.ownedBy(owner) !== 0n) || new Set(owners).size !== owners.length) {
      return "AlreadyOwner";
    }
    const nothing = { motions: new Map(), invitations: new Map(), roles: new Set<string>() };
    const franchise = { charter, owners: new Set(owners), suspended: false, admittedAt: this.time };
    this.franchises.push({ ...franchise, ...nothing });
    return undefined;
  }

  suspend(id: bigint): Refusal {
    const franchise = this.franchise(id);
    if (!franchise) return "UnknownFranchise";
    if (franchise.suspended) return "Suspended";
    if (this.active() === 1n) return "LastActiveFranchise";
    franchise.suspended = true;
    return undefined;
  }

  reinstate(id: bigint): Refusal {
    const franchise = this.franchise(id);
    if (!franchise) return "UnknownFranchise";
    if (!franchise.suspended) return "NotSuspended";
    franchise.suspended = false;
    return undefined;
  }

  supportAdmission(by: Address, account: Address): Refusal {
    const [id, mine] = [this.ownedBy(by), this.franchise(this.ownedBy(by))];
    if (!mine) return "NotAnOwner";
    if (this.ownedBy(account) !== 0n) return "AlreadyOwner";
    if (this.isInvited(id, account)) return "AlreadyInvited";
    return this.support(mine, `0 ${account}`, by, () => mine.invitations.set(account, this.time + TERM));
  }

  supportRemoval(by: Address, account: Address): Refusal {
    const [id, mine] = [this.ownedBy(by), this.franchise(this.ownedBy(by))];
    if (!mine) return "NotAnOwner";
    const isOwner = mine.owners.has(account);
    if (!isOwner && !this.isInvited(id, account)) return "NotOwnerOrInvited";
    if (isOwner && mine.owners.size === 1) return "LastOwner";
    return this.support(mine, `1 ${account}`, by, () => {
      if (isOwner) this.changeOwners(mine, () => mine.owners.delete(account));
      else mine.invitations.delete(account);
    });
  }

  supportCharter(by: Address, charter: Hex): Refusal {
    const mine = this.franchise(this.ownedBy(by));
    if (!mine) return "NotAnOwner";
    if (charter === mine.charter) return "SameCharter";
    return this.support(mine, `2 ${charter}`, by, () => {
      mine.charter = charter;
    });
  }

  withdrawSupport(by: Address, matter: number, subject: Address | Hex): Refusal {
    const mine = this.franchise(this.ownedBy(by));
    if (!mine) return "NotAnOwner";
    return mine.motions.get(`${matter} ${subject}`)?.delete(by) ? undefined : "NotSupported";
  }

  accept(by: Address, id: bigint): Refusal {
    const franchise = this.franchise(id);
    const deadline = franchise?.invitations.get(by);
    if (!franchise || deadline === undefined) return "NotInvited";
    if (this.time > deadline) return "InvitationExpired";
    if (this.ownedBy(by) !== 0n) return "AlreadyOwner";
    franchise.invitations.delete(by);
    this.changeOwners(franchise, () => franchise.owners.add(by));
    return undefined;
  }

  resignOwnership(by: Address): Refusal {
    const mine = this.franchise(this.ownedBy(by));
    if (!mine) return "NotAnOwner";
    if (mine.owners.size === 1) return "LastOwner";
    this.changeOwners(mine, () => mine.owners.delete(by));
    return undefined;
  }

  appoint(by: Address, role: number, account: Address): Refusal {
    const mine = this.franchise(this.ownedBy(by));
    if (!mine) return "NotAnOwner";
    if (mine.suspended) return "Suspended";
    if (mine.roles.has(`${role} ${account}`)) return "AlreadyAppointed";
    mine.roles.add(`${role} ${account}`);
    return undefined;
  }

  dismiss(by: Address, role: number, account: Address): Refusal {
    const mine = this.franchise(this.ownedBy(by));
    if (!mine) return "NotAnOwner";
    return mine.roles.delete(`${role} ${account}`) ? undefined : "NotAppointed";
  }

  resign(by: Address, id: bigint, role: number): Refusal {
    return this.franchise(id)?.roles.delete(`${role} ${by}`) ? undefined : "NotAppointed";
  }

  recognise(by: Address, id: bigint, address: Address, hasAsset: boolean): Refusal {
    const [franchise, split] = [this.franchise(id), this.splits.get(address)];
    if (!franchise) return "UnknownFranchise";
    if (franchise.suspended) return "Suspended";
    if (!split) return "NotASplit";
    if (split.holder !== 0n && split.holder !== id) return "SplitOfAnother";
    if (split.holder !== 0n && !hasAsset) return "NothingToRecognise";
    if (by !== split.keeper && !franchise.owners.has(by)) return "NotAnOwner";
    const isWelcome = by === split.keeper && franchise.roles.has(`1 ${by}`);
    if (!franchise.owners.has(split.keeper) && !isWelcome) return "NotOurSplit";
    if (hasAsset && split.recognised) return "AlreadyRecognised";
    split.holder = id;
    split.recognised ||= hasAsset;
    return undefined;
  }

  isInvited(id: bigint, account: Address): boolean {
    return (this.franchise(id)?.invitations.get(account) ?? 0n) >= this.time;
  }

  private voteOf(account: Address): bigint {
    const id = this.ownedBy(account);
    return this.franchise(id)?.suspended === false ? id : 0n;
  }

  private support(mine: FranchiseModel, motion: string, by: Address, effect: () => void): Refusal {
    const supporters = mine.motions.get(motion) ?? new Set();
    if (supporters.has(by)) return "AlreadySupported";
    mine.motions.set(motion, supporters.add(by));
    if (supporters.size * 2 <= mine.owners.size) return undefined;
    mine.motions.delete(motion);
    effect();
    return undefined;
  }

  private changeOwners(franchise: FranchiseModel, change: () => void): void {
    change();
    franchise.motions.clear();
  }
}
