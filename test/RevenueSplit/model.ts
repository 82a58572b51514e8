import type { Address } from "viem";
import { add, type Fraction, floor, fraction, share, ZERO } from "./fraction.ts";

// An amount that is less than this below a whole number counts as that number.
const HAIR = fraction(1n, 2n ** 24n);

interface AssetModel {
  received: bigint;
  /** Arrived while the asset wasn't open: counts as arriving when it's opened. */
  waiting: bigint;
  isOpen: boolean;
  /** Team and relationship legs of each account, exactly. */
  earned: Map<Address, Fraction>;
  platform: bigint;
  paid: Map<Address, bigint>;
}

/**
 * What a split ought to do, written without looking at how it does it: every payment is handed out at once, to everybody,
 * in exact fractions. What is rounded is what the specification says: each leg is the whole part of its share of all that
 * was ever received, who gives up the last share takes whole units and leaves the rest to the team, and whole units are paid.
 */
export class SplitModel {
  readonly weights: Map<Address, bigint>;
  readonly assets: Map<Address, AssetModel>;
  readonly treasury: Address;
  manager: Address;

  constructor(weights: Map<Address, bigint>, manager: Address, treasury: Address, open: Address[], closed: Address[]) {
    this.weights = new Map(weights);
    this.manager = manager;
    this.treasury = treasury;
    this.assets = new Map([...open, ...closed].map((asset) => [asset, newAsset(open.includes(asset))]));
  }

  receive(asset: Address, amount: bigint): void {
    const books = this.booksOf(asset);
    if (!books.isOpen) {
      books.waiting += amount;
      return;
    }
    const before = books.received;
    books.received += amount;
    const leg = (points: bigint) => (books.received * points) / 10_000n - (before * points) / 10_000n;
    this.shareOut(books, fraction(leg(6_000n)));
    this.credit(books, this.manager, fraction(leg(1_500n)));
    books.platform += leg(2_500n);
  }

  open(asset: Address): void {
    const books = this.booksOf(asset);
    if (books.isOpen) return;
    books.isOpen = true;
    this.receive(asset, books.waiting);
  }

  setWeights(changes: ReadonlyMap<Address, bigint>): void {
    for (const [account, weight] of changes) {
      if (weight === 0n) this.weights.delete(account);
      else this.weights.set(account, weight);
    }
    this.settleLeavers([...changes.keys()]);
  }

  setManager(manager: Address): void {
    const previous = this.manager;
    this.manager = manager;
    this.settleLeavers([previous]);
  }

  pay(asset: Address, account: Address, amount: bigint): void {
    const { paid } = this.booksOf(asset);
    paid.set(account, (paid.get(account) ?? 0n) + amount);
  }

  earned(asset: Address, account: Address): bigint {
    return wholeUnits(this.booksOf(asset).earned.get(account) ?? ZERO);
  }

  owed(asset: Address, account: Address): bigint {
    const { paid, platform } = this.booksOf(asset);
    const legs = this.earned(asset, account) + (account === this.treasury ? platform : 0n);
    return legs - (paid.get(account) ?? 0n);
  }

  totalWeight(): bigint {
    return [...this.weights.values()].reduce((sum, weight) => sum + weight, 0n);
  }

  booksOf(asset: Address): AssetModel {
    const books = this.assets.get(asset);
    if (!books) throw new Error(`The model doesn't know the asset ${asset}.`);
    return books;
  }

  private settleLeavers(accounts: Address[]): void {
    const leavers = accounts.filter((account) => !this.weights.has(account) && account !== this.manager);
    for (const books of this.assets.values()) {
      let left = ZERO;
      for (const account of leavers) {
        const earned = books.earned.get(account) ?? ZERO;
        const whole = wholeUnits(earned);
        left = add(left, add(earned, fraction(-whole)));
        books.earned.set(account, fraction(whole));
      }
      this.shareOut(books, left);
    }
  }

  private shareOut(books: AssetModel, amount: Fraction): void {
    const total = this.totalWeight();
    for (const [account, weight] of this.weights) this.credit(books, account, share(amount, weight, total));
  }

  private credit(books: AssetModel, account: Address, amount: Fraction): void {
    books.earned.set(account, add(books.earned.get(account) ?? ZERO, amount));
  }
}

function wholeUnits(amount: Fraction): bigint {
  return floor(add(amount, HAIR));
}

function newAsset(isOpen: boolean): AssetModel {
  return { received: 0n, waiting: 0n, isOpen, earned: new Map(), platform: 0n, paid: new Map() };
}
