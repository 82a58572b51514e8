import type { accessManagerAbi } from "../../generated/accessManagerAbi.ts";
import type { Told } from "../KnownContract.ts";
import { PUBLIC_ROLE } from "../NAMED_ROLES.ts";
import { quoted } from "../quoted.ts";
import type { WordsOf } from "../WordsOf.ts";
import { warnOfSpan } from "../warnOfSpan.ts";

const ADMIN = 0n;

const after = (delay: number, write: Told["write"]) =>
  delay === 0 ? "" : `, ${write.duration(delay)} after announcing it`;

/** What calls of the access manager do. */
export const accessManagerWords: WordsOf<typeof accessManagerAbi> = {
  grantRole: ([roleId, account, delay], { write }) => ({
    sentence: `Gives ${write.who(account)} ${write.role(roleId)}${after(delay, write)}.`,
    warnings: [
      roleId === ADMIN
        ? `${write.who(account)} would hold every power over the network, without any vote.`
        : `${write.who(account)} could use it without asking anybody, until it’s taken back.`,
      ...warnOfSpan(delay),
    ],
  }),
  revokeRole: ([roleId, account], { write }) => ({
    sentence: `Takes ${write.role(roleId)} from ${write.who(account)}.`,
    warnings: loses(roleId, write.who(account), write),
  }),
  renounceRole: ([roleId, account], { write }) => ({
    sentence: `Makes ${write.who(account)} give up ${write.role(roleId)}.`,
    warnings: loses(roleId, write.who(account), write),
  }),
  labelRole: ([roleId, label], { write }) => ({ sentence: `Calls ${write.role(roleId)} ${quoted(label)}.` }),
  setRoleAdmin: ([roleId, admin], { write }) => ({
    sentence: `Lets the holders of ${write.role(admin)} decide who holds ${write.role(roleId)}.`,
    warnings:
      admin === ADMIN ? [] : ["Proposals wouldn’t decide about it any more, unless the treasury holds that role."],
  }),
  setRoleGuardian: ([roleId, guardian], { write }) => ({
    sentence: `Lets the holders of ${write.role(guardian)} cancel what ${write.role(roleId)} has announced.`,
  }),
  setGrantDelay: ([roleId, delay], { write }) => ({
    sentence: `Lets ${write.duration(delay)} pass before somebody who is given ${write.role(roleId)} has it.`,
    warnings: warnOfSpan(delay),
  }),
  setTargetAdminDelay: ([target, delay], { write }) => ({
    sentence: `Lets ${write.duration(delay)} pass before changes of who may do what in ${write.who(target)} count.`,
    warnings: warnOfSpan(delay),
  }),
  setTargetClosed: ([target, closed], { write }) =>
    closed
      ? {
          sentence: `Closes the restricted functions of ${write.who(target)} to everybody.`,
          warnings: ["Nobody could use them until they’re opened again, proposals neither."],
        }
      : { sentence: `Opens the restricted functions of ${write.who(target)} again to those who may.` },
  setTargetFunctionRole: ([target, selectors, roleId], { write }) => ({
    sentence: `Lets the holders of ${write.role(roleId)} call ${write.list(selectors.map((selector) => write.selector(target, selector)))} of ${write.who(target)}.`,
    warnings:
      roleId === PUBLIC_ROLE
        ? ["Anybody at all could call that."]
        : roleId === ADMIN
          ? []
          : [`Whoever holds ${write.role(roleId)} could call that without a proposal.`],
  }),
  updateAuthority: ([target, authority], { write }) => ({
    sentence: `Makes ${write.who(authority)} decide who may do what in ${write.who(target)}.`,
    warnings: [
      `Whoever controls ${write.who(authority)} would hold every power over ${write.who(target)}, without any proposal.`,
    ],
  }),
  multicall: ([datas], { target, caller }) => ({
    by: caller,
    sentence: `Does ${datas.length} ${datas.length === 1 ? "thing" : "things"} in the access manager.`,
    calls: datas.map((data) => ({ target, value: 0n, data })),
  }),
  execute: ([target, data], { value, write }) => ({
    sentence: `Makes the access manager call ${write.who(target)}.`,
    calls: [{ target, value, data }],
  }),
  schedule: ([target, data, when], { write }) => ({
    sentence: `Announces a call of ${write.who(target)}${when === 0 ? "" : ` for ${write.moment(when)}`}.`,
    calls: [{ target, value: 0n, data }],
  }),
  cancel: ([caller, target, data], { write }) => ({
    sentence: `Cancels a call of ${write.who(target)} that ${write.who(caller)} announced.`,
    calls: [{ target, value: 0n, data }],
  }),
  consumeScheduledOp: ([caller], { write }) => ({
    sentence: `Uses up a call that ${write.who(caller)} announced.`,
    warnings: ["Only the contract that is called can do this: it fails."],
  }),
};

function loses(roleId: bigint, who: string, write: Told["write"]): string[] {
  return roleId === ADMIN && who === write.who(write.context.deployment.treasury)
    ? [
        "Proposals could never again change who may do what: all that isn’t given to somebody else would be locked for ever.",
      ]
    : [];
}
