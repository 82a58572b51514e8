import {
  type Action,
  actionOf,
  governorAbi,
  type PresentSettings,
  RZM,
  sayDuration,
  timelockControllerAbi,
} from "@rizom/sdk";
import { sayEquity } from "../../equity/sayEquity.ts";
import { FormReader } from "../readForm.ts";
import type { Facts, FieldSpec, Template } from "../Template.ts";

type Setting = {
  readonly value: keyof PresentSettings;
  readonly label: string;
  readonly functionName: string;
  readonly kind: "duration" | "percent" | "equity";
  /** The most that the contract keeps. */
  readonly most: bigint;
};

const SETTINGS: readonly Setting[] = [
  {
    value: "votingPeriod",
    label: "How long voting lasts",
    functionName: "setVotingPeriod",
    kind: "duration",
    most: 2n ** 32n - 1n,
  },
  {
    value: "votingDelay",
    label: "From a proposal to its vote",
    functionName: "setVotingDelay",
    kind: "duration",
    most: 2n ** 48n - 1n,
  },
  {
    value: "lateQuorumExtension",
    label: "Time that is left when quorum comes late",
    functionName: "setLateQuorumVoteExtension",
    kind: "duration",
    most: 2n ** 48n - 1n,
  },
  {
    value: "timelockDelay",
    label: "From success to execution",
    functionName: "updateDelay",
    kind: "duration",
    most: 2n ** 48n - 1n,
  },
  {
    value: "proposalThreshold",
    label: "Votes to propose without a franchise",
    functionName: "setProposalThreshold",
    kind: "equity",
    most: 2n ** 104n,
  },
  {
    value: "equityQuorum",
    label: "Quorum of the equity house",
    functionName: "updateQuorumNumerator",
    kind: "percent",
    most: 100n,
  },
  {
    value: "franchiseQuorum",
    label: "Quorum of the franchise house",
    functionName: "updateFranchiseQuorumNumerator",
    kind: "percent",
    most: 100n,
  },
];

const settingIn = (typed: string | undefined) => SETTINGS.find(({ value }) => value === typed) ?? SETTINGS[0];

function sayNow({ value, kind }: Setting, { settings }: Facts): string {
  if (settings === null) return "";
  const present = settings[value];
  const words = { duration: sayDuration, equity: sayEquity, percent: (part: bigint) => `${part} %` }[kind](present);
  return `Now ${words}`;
}

function fieldOf(setting: Setting, facts: Facts): FieldSpec {
  const hint = sayNow(setting, facts);
  const common = { name: "next", label: "From then on", hint };
  if (setting.kind === "equity") return { ...common, kind: "amount", unit: RZM };
  if (setting.kind === "percent") return { ...common, kind: "amount", unit: { symbol: "%", decimals: 0 } };
  return { ...common, kind: "text", hint: [hint, "such as 7 days or 36 hours"].filter(Boolean).join("; ") };
}

function readNext(form: FormReader, { kind, most }: Setting): bigint | null {
  if (kind === "equity") return form.amount("next", RZM);
  if (kind === "percent") return form.whole("next", most, "Enter a whole number of per cent.");
  const span = form.duration("next", "Enter how long.");
  if (span !== null && span > most) form.wrong.next = `At most ${sayDuration(most)} are possible.`;
  return span;
}

function change({ functionName, value }: Setting, next: bigint, { deployment }: Facts): Action {
  const arg =
    value === "votingDelay" || value === "votingPeriod" || value === "lateQuorumExtension" ? Number(next) : next;
  return value === "timelockDelay"
    ? actionOf({ address: deployment.treasury, abi: timelockControllerAbi, functionName, args: [arg] })
    : actionOf({ address: deployment.governor, abi: governorAbi, functionName, args: [arg] });
}

/** A rule by which the network decides. */
export const setting: Template = {
  id: "setting",
  label: "Change a rule of voting",
  about: "How long things take, and how many must take part.",
  empty: () => ({ setting: "votingPeriod", next: "" }),
  fields: (values, facts) => {
    const chosen = settingIn(values.setting);
    const choice: FieldSpec = { kind: "choice", name: "setting", label: "Rule", options: SETTINGS };
    return chosen ? [choice, fieldOf(chosen, facts)] : [choice];
  },
  read(values, facts) {
    const form = new FormReader(values);
    const chosen = settingIn(values.setting);
    const next = chosen ? readNext(form, chosen) : null;
    if (chosen && next !== null && next === facts.settings?.[chosen.value]) form.wrong.next = "That’s what it is now.";
    return form.done(() => (chosen && next !== null ? [change(chosen, next, facts)] : []));
  },
};
