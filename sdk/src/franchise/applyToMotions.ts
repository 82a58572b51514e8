import { isAddressEqual } from "viem";
import type { FranchiseEvent } from "./decodeFranchiseEvents.ts";
import { MOTION_MATTERS } from "./FRANCHISE_LIMITS.ts";
import type { Motion } from "./FranchiseRecord.ts";

type Support = FranchiseEvent & { readonly eventName: "MotionSupported" };
type Withdrawal = FranchiseEvent & { readonly eventName: "MotionSupportWithdrawn" };

const isOpen = ({ carriedAt, lapsedAt }: Motion) => carriedAt === null && lapsedAt === null;

const isAbout = ({ matter, subject }: Motion, { args }: Support | Withdrawal) =>
  matter === MOTION_MATTERS[args.matter] && subject.toLowerCase() === args.subject.toLowerCase();

function supported(motions: readonly Motion[], event: Support): readonly Motion[] {
  const { matter, subject, owner, support, needed } = event.args;
  const carriedAt = support >= needed ? event.at : null;
  const known = motions.find((motion) => isOpen(motion) && isAbout(motion, event));
  const name = MOTION_MATTERS[matter];
  if (!known && !name) return motions; // A matter that this version doesn't know.
  const before: Motion = known ?? {
    ...{ id: event.id, matter: name ?? "ADMIT_OWNER", subject, supporters: [], needed: 0, openedAt: event.at },
    ...{ carriedAt: null, lapsedAt: null },
  };
  const after = { ...before, supporters: [...before.supporters, owner], needed: Number(needed), carriedAt };
  return known ? motions.map((motion) => (motion === known ? after : motion)) : [...motions, after];
}

function withdrawn(motions: readonly Motion[], event: Withdrawal): readonly Motion[] {
  return motions.map((motion) => {
    if (!isOpen(motion) || !isAbout(motion, event)) return motion;
    const supporters = motion.supporters.filter((owner) => !isAddressEqual(owner, event.args.owner));
    return { ...motion, supporters, lapsedAt: event.args.support === 0n ? event.at : null };
  });
}

/**
 * Motions as they are after something happened in their franchise: a change of owners ends all that are open.
 * @returns The same array when nothing changed
 * @example
 * const after = events.reduce(applyToMotions, motions);
 */
export function applyToMotions(motions: readonly Motion[], event: FranchiseEvent): readonly Motion[] {
  switch (event.eventName) {
    case "MotionSupported":
      return supported(motions, event);
    case "MotionSupportWithdrawn":
      return withdrawn(motions, event);
    case "OwnerAdded":
    case "OwnerRemoved":
      return motions.some(isOpen)
        ? motions.map((motion) => (isOpen(motion) ? { ...motion, lapsedAt: event.at } : motion))
        : motions;
    default:
      return motions;
  }
}
