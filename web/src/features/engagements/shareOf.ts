const ALL = 10_000n;

/** What an amount becomes when so many basis points of it flow into the split; the split's part is rounded down. */
export function divide(amount: bigint, teamShare: number): { readonly toSplit: bigint; readonly toClient: bigint } {
  const toSplit = (amount * BigInt(teamShare)) / ALL;
  return { toSplit, toClient: amount - toSplit };
}

export type ShareReading = { readonly share: number; readonly problem: null } | { share: null; problem: string };

type Limits = { readonly least: number; readonly most: number };

/**
 * Reads a share that somebody typed in per cent, with up to two decimals.
 *
 * @param limits in basis points
 */
export function readShare(typed: string, { least, most }: Limits): ShareReading {
  const text = typed.trim().replace(/\s*%$/, "").replace(",", ".");
  if (text === "") return { share: null, problem: "Enter a share in per cent." };
  if (!/^\d+(\.\d+)?$/.test(text)) return { share: null, problem: "Enter a share in per cent, such as 60 or 62.5." };
  const [whole = "0", fraction = ""] = text.split(".");
  if (fraction.length > 2) return { share: null, problem: "A share has at most two decimals." };
  const share = Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
  if (share < least || share > most) {
    return { share: null, problem: `Enter a share between ${sayShare(least)} and ${sayShare(most)}.` };
  }
  return { share, problem: null };
}

/** "62.5 %", of basis points. */
export function sayShare(share: number): string {
  const fraction = String(share % 100)
    .padStart(2, "0")
    .replace(/0+$/, "");
  return `${Math.floor(share / 100)}${fraction === "" ? "" : `.${fraction}`} %`;
}
