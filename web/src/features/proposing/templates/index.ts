import type { Template } from "../Template.ts";
import { admit } from "./admit.ts";
import { allowance } from "./allowance.ts";
import { collect } from "./collect.ts";
import { dispute } from "./dispute.ts";
import { grant } from "./grant.tsx";
import { guardian } from "./guardian.ts";
import { patronageRate } from "./patronageRate.ts";
import { pay } from "./pay.ts";
import { rawCall } from "./rawCall.ts";
import { revoke } from "./revoke.ts";
import { role } from "./role.ts";
import { round } from "./round.ts";
import { setting } from "./setting.ts";
import { suspension } from "./suspension.ts";

/** What can be proposed with a form, the usual first. */
export const TEMPLATES: readonly Template[] = [
  ...[pay, collect, admit, suspension, dispute, grant, revoke, round],
  ...[patronageRate, allowance, setting, guardian, role, rawCall],
];

/** The template of a step in a draft; null for one that this version doesn't know. */
export const templateOf = (id: string): Template | null => TEMPLATES.find((template) => template.id === id) ?? null;
