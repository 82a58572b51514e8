import { type Address, isAddressEqual, toFunctionSelector } from "viem";
import { createWriter } from "../errors/createWriter.ts";
import type { KnownAssets } from "../errors/Writer.ts";
import type { ActionContext } from "./ActionContext.ts";
import type { ActionWriter } from "./ActionWriter.ts";
import { contractAt } from "./contractAt.ts";
import { MANAGER_ROLES, TIMELOCK_ROLES } from "./NAMED_ROLES.ts";
import { quoted } from "./quoted.ts";
import { sayDuration } from "./sayDuration.ts";

const MOST_LISTED = 5;
/** The last second that a date can be; calls may carry any number. */
const LAST_SECOND = 8_640_000_000_000n;
const MOMENT = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });

function sayMoment(seconds: bigint | number): string {
  if (BigInt(seconds) > LAST_SECOND) return "the end of time";
  return `${MOMENT.format(Number(seconds) * 1_000).replace(" at ", ", ")} UTC`;
}

function sayList(items: readonly string[]): string {
  const shown = items.length > MOST_LISTED + 1 ? items.slice(0, MOST_LISTED) : items;
  const rest = items.length - shown.length;
  const all = rest === 0 ? shown : [...shown, `${rest} more`];
  return all.length < 2 ? (all[0] ?? "nobody") : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}

/**
 * Makes what calls are put into words with.
 * @param context What is known: contracts, assets, names
 * @example
 * createActionWriter({ deployment, assets: [] }).who(deployment.treasury); // "the treasury"
 */
export function createActionWriter(context: ActionContext): ActionWriter {
  const { deployment, assets, nameOf, franchiseNameOf } = context;
  const equity = { address: deployment.equityToken, symbol: "RZM", decimals: 18 };
  const { address: shorten } = createWriter([]);
  const isOurs = (account: Address) =>
    Object.values(deployment).some((ours) => typeof ours === "string" && isAddressEqual(ours, account));
  /** Its symbol is what it says of itself: “USDC” (0xA0b8…eB48). */
  const isStrange = (asset: Address) => !isOurs(asset) && context.isVouchedFor?.(asset) === false;
  const asTold = (asset: KnownAssets[number]) =>
    isStrange(asset.address) ? { ...asset, symbol: `${quoted(asset.symbol)} (${shorten(asset.address)})` } : asset;
  const writer = createWriter([...assets.map(asTold), equity]);
  const labelOf = (account: Address) => {
    const known = contractAt(account, context);
    if (known === null) return null;
    const label = `the ${known.label.charAt(0).toLowerCase()}${known.label.slice(1)}`;
    return isStrange(account) ? `${label} (${shorten(account)})` : label;
  };
  return {
    ...writer,
    context,
    isOurs,
    who: (account) =>
      isAddressEqual(account, deployment.treasury)
        ? "the treasury"
        : ((isOurs(account) ? labelOf(account) : null) ?? nameOf?.(account) ?? labelOf(account) ?? shorten(account)),
    franchise: (id) => {
      const name = franchiseNameOf?.(id) ?? null;
      return name === null ? `franchise ${id}` : `the franchise ${quoted(name)}`;
    },
    duration: sayDuration,
    moment: sayMoment,
    role: (roleId) => MANAGER_ROLES[roleId.toString()] ?? `role ${roleId}`,
    timelockRole: (role) => TIMELOCK_ROLES[role] ?? role,
    selector: (target, selector) => {
      const functions = contractAt(target, context)?.abi.filter((entry) => entry.type === "function") ?? [];
      return functions.find((entry) => toFunctionSelector(entry) === selector)?.name ?? selector;
    },
    list: sayList,
  };
}
