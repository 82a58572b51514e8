import { MAX_NAME_BYTES, MAX_OPENED_AT_CREATION, MAX_PAGE, type NewSplit } from "@rizom/sdk";
import { type Address, type Hex, isAddressEqual } from "viem";
import { readAddress } from "../../components/readAddress.ts";
import { readTeam, type TeamRow, whatIsMissing } from "../team/teamForm.ts";

/** The form, as typed. */
export type NewSplitForm = {
  name: string;
  /** Empty means the person themselves. */
  controller: string;
  manager: string;
  rows: readonly TeamRow[];
  assets: readonly Address[];
  salt: Hex;
};

export type NewSplitReading = {
  /** Null while something is missing or wrong. */
  split: NewSplit | null;
  problems: {
    name: string | null;
    controller: string | null;
    manager: string | null;
    team: string | null;
    assets: string | null;
  };
};

/** What is wrong with a name; an empty one is missing, which is said only when somebody wants to go on. */
export function nameProblem(name: string): string | null {
  const bytes = new TextEncoder().encode(name.trim()).length;
  if (bytes > MAX_NAME_BYTES)
    return `This name is too long by ${bytes - MAX_NAME_BYTES} letters. Choose a shorter one.`;
  return null;
}

/** Reads the form for a person; `account` is theirs, null when no wallet is connected. */
export function readNewSplit(form: NewSplitForm, account: Address | null): NewSplitReading {
  const name = form.name.trim();
  const controller = form.controller.trim() === "" ? { address: account, error: null } : readAddress(form.controller);
  const manager = form.manager.trim() === "" ? { address: account, error: null } : readAddress(form.manager);
  const team = readTeam(form.rows);
  const tooMany = form.assets.length > MAX_OPENED_AT_CREATION;
  const paged = team.members.length > MAX_PAGE;
  const other =
    paged && account !== null && controller.address !== null && !isAddressEqual(controller.address, account);
  const problems = {
    name: name === "" ? "Give the split a name that the client will know." : nameProblem(name),
    controller: controller.error ?? (other ? CONTROL_BIG_TEAMS : null),
    manager: manager.error,
    team: team.complete ? null : whatIsMissing(team),
    assets: tooMany ? `A split starts with at most ${MAX_OPENED_AT_CREATION} tokens.` : null,
  };
  const wrong = Object.values(problems).some((problem) => problem !== null);
  if (wrong || !controller.address || !manager.address) return { split: null, problems };
  return {
    split: {
      name,
      controller: controller.address,
      manager: manager.address,
      members: team.members,
      assets: form.assets,
      salt: form.salt,
    },
    problems,
  };
}

const CONTROL_BIG_TEAMS = `A team of more than ${MAX_PAGE} is added in several steps, which only the controller can take. Control it yourself first, and hand control over afterwards.`;
