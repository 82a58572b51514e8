import { LEGS, type Member, shareTeam, splitAmount } from "@rizom/sdk";
import type { Address } from "viem";
import type { Leg } from "../../components/Badge.tsx";
import type { RootEnd } from "./roots.ts";

/** One line beside the drawing: the head of a leg, or somebody who gets a part of it. */
export type FlowLine =
  | { kind: "leg"; key: string; leg: Leg; percent: number; amount: bigint; top: number; height: number }
  | {
      kind: "recipient";
      key: string;
      leg: Leg;
      /** Null for the line that stands for several. */
      account: Address | null;
      /** How many the line stands for. */
      count: number;
      amount: bigint;
      top: number;
      height: number;
    };

export type FlowParties = {
  members: readonly Member[];
  manager: Address | null;
  treasury: Address | null;
};

export type FlowLayout = { lines: readonly FlowLine[]; ends: readonly RootEnd[]; height: number };

type Options = FlowParties & {
  amount: bigint;
  /** Two lines of text for each recipient. */
  narrow: boolean;
  /** Members with a line of their own; the rest share one. */
  shown?: number;
};

const HEAD = 30;
const GAP = 16;
const SHOWN = 7;

const PERCENT: Record<Leg, number> = {
  team: Number(LEGS.team) / 100,
  platform: Number(LEGS.platform) / 100,
  relationship: Number(LEGS.relationship) / 100,
};

type Recipient = { key: string; account: Address | null; count: number; amount: bigint; part: number };

/** The team from the largest share down; beyond `shown` the rest is one recipient. */
export function teamRecipients(members: readonly Member[], team: bigint, shown: number): Recipient[] {
  const total = members.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const shares = shareTeam(team, members)
    .map(({ account, weight, amount }) => ({ key: account, account, count: 1, amount, part: weight / total }))
    .sort((a, b) => b.part - a.part);
  if (shares.length === 0) return single("team", null, team).map((one) => ({ ...one, part: 1 }));
  if (shares.length <= shown) return shares;
  const own = shares.slice(0, shown - 1);
  const rest = shares.slice(shown - 1);
  const amount = rest.reduce((sum, share) => sum + share.amount, 0n);
  const part = rest.reduce((sum, share) => sum + share.part, 0);
  return [...own, { key: "rest", account: null, count: rest.length, amount, part }];
}

function single(leg: Leg, account: Address | null, amount: bigint): Recipient[] {
  return [{ key: leg, account, count: 1, amount, part: 1 }];
}

/** Puts a payment's legs and their recipients under each other, and says where the root of each ends. */
export function layoutFlow({ amount, members, manager, treasury, narrow, shown = SHOWN }: Options): FlowLayout {
  const { team, platform, relationship } = splitAmount(amount);
  const legs: { leg: Leg; amount: bigint; recipients: Recipient[] }[] = [
    { leg: "team", amount: team, recipients: teamRecipients(members, team, shown) },
    { leg: "platform", amount: platform, recipients: single("platform", treasury, platform) },
    { leg: "relationship", amount: relationship, recipients: single("relationship", manager, relationship) },
  ];
  const height = narrow ? 54 : 40;
  const lines: FlowLine[] = [];
  const ends: RootEnd[] = [];
  let top = 0;
  for (const { leg, amount: legAmount, recipients } of legs) {
    lines.push({ kind: "leg", key: `${leg}-head`, leg, percent: PERCENT[leg], amount: legAmount, top, height: HEAD });
    top += HEAD;
    for (const { part, ...recipient } of recipients) {
      lines.push({ kind: "recipient", leg, top, height, ...recipient });
      ends.push({ key: recipient.key, leg, share: (part * PERCENT[leg]) / 100, end: top + height / 2 });
      top += height;
    }
    top += GAP;
  }
  return { lines, ends, height: top - GAP };
}
