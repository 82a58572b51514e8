import type { Address, Hex } from "viem";
import type { timelockControllerAbi } from "../../generated/timelockControllerAbi.ts";
import type { Action } from "../Action.ts";
import type { Told, Words } from "../KnownContract.ts";
import type { WordsOf } from "../WordsOf.ts";
import { warnOfSpan } from "../warnOfSpan.ts";

const batch = (targets: readonly Address[], values: readonly bigint[], datas: readonly Hex[]): Action[] =>
  targets.map((target, i) => ({ target, value: values[i] ?? 0n, data: datas[i] ?? "0x" }));

const count = ({ length }: readonly Address[]) => `${length} ${length === 1 ? "call" : "calls"}`;

const NOT_ITSELF = "Only the governor schedules and executes: unless the treasury was given that role, this fails.";
const received = (): Words => ({ sentence: "Tells the treasury that it was given something; nothing follows." });

function grantWarnings(role: string, account: Address, { write }: Told): string[] {
  const { governor } = write.context.deployment;
  if (account.toLowerCase() === governor.toLowerCase()) return [];
  return role === "canceller"
    ? [`${write.who(account)} could cancel every proposal while it waits.`]
    : role === "executor"
      ? [`${write.who(account)} could execute proposals outside the governor.`]
      : [`${write.who(account)} would have power over the whole treasury, without any vote.`];
}

/** What calls of the treasury's own contract do. */
export const timelockWords: WordsOf<typeof timelockControllerAbi> = {
  updateDelay: ([delay], { write }) => {
    const before = write.context.settings?.timelockDelay;
    const span = write.duration(delay);
    return {
      sentence: `Lets ${before === undefined || before === delay ? span : `${span} instead of ${write.duration(before)}`} pass between the success of a proposal and its execution.`,
      warnings: [
        ...(delay < 86_400n ? ["Those who disagree would have hardly any time to leave."] : []),
        ...warnOfSpan(delay),
      ],
    };
  },
  grantRole: ([role, account], told) => {
    const name = told.write.timelockRole(role);
    return {
      sentence: `Gives ${told.write.who(account)} the treasury’s role of ${name}.`,
      warnings: grantWarnings(name, account, told),
    };
  },
  revokeRole: ([role, account], { write }) => ({
    sentence: `Takes the treasury’s role of ${write.timelockRole(role)} from ${write.who(account)}.`,
    warnings:
      account.toLowerCase() === write.context.deployment.governor.toLowerCase()
        ? ["Without it the governor can’t act: the treasury and all powers would be locked for ever."]
        : [],
  }),
  renounceRole: ([role, account], { write }) => ({
    sentence: `Makes ${write.who(account)} give up the treasury’s role of ${write.timelockRole(role)}.`,
    warnings: ["Without its role of admin the treasury could never change its own roles again."],
  }),
  schedule: ([target, value, data, , , delay], { write }) => ({
    sentence: `Schedules a call of ${write.who(target)} in ${write.duration(delay)}.`,
    warnings: [NOT_ITSELF],
    calls: [{ target, value, data }],
  }),
  scheduleBatch: ([targets, values, payloads, , , delay], { write }) => ({
    sentence: `Schedules ${count(targets)} in ${write.duration(delay)}.`,
    warnings: [NOT_ITSELF],
    calls: batch(targets, values, payloads),
  }),
  execute: ([target, value, data], { write }) => ({
    sentence: `Executes a scheduled call of ${write.who(target)}.`,
    warnings: [NOT_ITSELF],
    calls: [{ target, value, data }],
  }),
  executeBatch: ([targets, values, payloads]) => ({
    sentence: `Executes ${count(targets)} that ${targets.length === 1 ? "was" : "were"} scheduled.`,
    warnings: [NOT_ITSELF],
    calls: batch(targets, values, payloads),
  }),
  cancel: ([id]) => ({ sentence: `Cancels the scheduled operation ${id}.`, warnings: [NOT_ITSELF] }),
  onERC721Received: received,
  onERC1155Received: received,
  onERC1155BatchReceived: received,
};
