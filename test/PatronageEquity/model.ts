import type { Address } from "viem";
import type { SplitModel } from "../RevenueSplit/model.ts";

export interface Rate {
  price: bigint;
  share: number;
}

/**
 * What patronage ought to be, written without looking at how it is done: each recognised asset has the rate of the day, and
 * an account is due the whole units of what it has earned at that rate, less what it was given.
 */
export class PatronageModel {
  private readonly money: SplitModel;
  private readonly rates = new Map<Address, Rate>();
  private readonly given = new Map<string, bigint>();

  constructor(money: SplitModel) {
    this.money = money;
  }

  recognise(asset: Address, rate: Rate): void {
    this.rates.set(asset, rate);
  }

  isRecognised(asset: Address): boolean {
    return this.rates.has(asset);
  }

  accrued(asset: Address, account: Address): bigint {
    const rate = this.rates.get(asset);
    if (!rate) throw new Error(`The model doesn't recognise ${asset}.`);
    const matched = this.money.earned(asset, account) * BigInt(rate.share);
    return (matched * 10n ** 18n) / (rate.price * 10_000n);
  }

  claimed(asset: Address, account: Address): bigint {
    return this.given.get(`${asset} ${account}`) ?? 0n;
  }

  claimable(asset: Address, account: Address): bigint {
    return this.accrued(asset, account) - this.claimed(asset, account);
  }

  claim(asset: Address, account: Address): void {
    this.given.set(`${asset} ${account}`, this.accrued(asset, account));
  }
}
