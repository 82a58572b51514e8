import {
  type Address,
  getAddress,
  type Hex,
  isAddress,
  isAddressEqual,
  stringToBytes,
  zeroAddress,
  zeroHash,
} from "viem";
import type { NewSplit } from "./createSplitRequest.ts";
import { MAX_NAME_BYTES, MAX_OPENED_AT_CREATION, MAX_PAGE } from "./LEGS.ts";
import { TeamError, toTeamPage } from "./toTeamPage.ts";

/** The factory's own form of what a split is created with. */
export type SplitParams = {
  readonly name: string;
  readonly controller: Address;
  readonly manager: Address;
  readonly members: readonly Address[];
  readonly weights: readonly number[];
  readonly assets: readonly Address[];
  readonly salt: Hex;
};

function checkedAccount(account: Address, role: string): Address {
  if (!isAddress(account)) throw new TeamError(`The ${role} ${account} isn't an address. Check it letter by letter.`);
  if (account === zeroAddress) throw new TeamError(`The ${role} can't be the zero address.`);
  return getAddress(account);
}

function checkedAssets(assets: readonly Address[]): Address[] {
  const tokens = assets.map((asset) => checkedAccount(asset, "token"));
  const twice = tokens.find((asset, i) => tokens.indexOf(asset) !== i);
  if (twice) throw new TeamError(`The token ${twice} is named twice. Keep it once.`);
  if (tokens.length > MAX_OPENED_AT_CREATION) {
    throw new TeamError(`A split starts with at most ${MAX_OPENED_AT_CREATION} tokens. Others can be paid in later.`);
  }
  return tokens;
}

/**
 * Brings what a split is created with into the factory's form, and refuses what the factory would refuse.
 * @returns The argument of `createSplit` and `predictSplit`
 * @throws {TeamError} when the team, name or assets are such that the contract would refuse them
 * @example
 * const params = toSplitParams({ name: "Harbour website", controller, manager, members });
 */
export function toSplitParams({
  name,
  controller,
  manager,
  members,
  assets = [],
  salt = zeroHash,
}: NewSplit): SplitParams {
  if (stringToBytes(name).length > MAX_NAME_BYTES) {
    throw new TeamError(`The name is longer than ${MAX_NAME_BYTES} bytes. Choose a shorter one.`);
  }
  if (members.length === 0) throw new TeamError("A team needs at least one member.");
  if (members.length > MAX_PAGE) {
    throw new TeamError(
      `A split starts with at most ${MAX_PAGE} members. Create it with some and add the others after.`,
    );
  }
  const page = toTeamPage(members);
  const weightless = page.find(({ weight }) => weight === 0);
  if (weightless) throw new TeamError(`${weightless.account} needs a weight of 1 or more.`, weightless.account);
  return {
    name,
    controller: checkedAccount(controller, "controller"),
    manager: checkedAccount(manager, "manager"),
    members: page.map(({ account }) => account),
    weights: page.map(({ weight }) => weight),
    assets: checkedAssets(assets.filter((asset) => !isAddress(asset) || !isAddressEqual(asset, zeroAddress))),
    salt,
  };
}
