import * as v from "valibot";
import type { Demonstration, Person, PersonFranchise, PersonRecord } from "../reputation/Person.ts";
import { WORK_TYPES } from "../reputation/WorkType.ts";
import { address, count, hex, small, whole } from "./fields.ts";
import { wordOf } from "./outcomeFields.ts";
import { PROFILE_FIELDS, profileSchema } from "./profileFields.ts";
import { workType } from "./reputationFields.ts";

/** What the index says of somebody; nobody is in more than a hundred franchises at once. */
export const PERSON_FIELDS = /* GraphQL */ `
  fragment PersonFields on Person {
    id since outcomeCount receivedCount givenCount
    profile { digest document { ${PROFILE_FIELDS} } }
    demonstrations(first: 9) { work attestationCount markSum markCounts }
    account {
      ownerships(first: 100, where: { until: null }) { franchise { franchiseId name } }
      appointments(first: 100, where: { until: null }) { role franchise { franchiseId name } }
    }
  }
`;

const franchise = v.object({ franchiseId: whole, name: v.string() });
const demonstration: v.GenericSchema<unknown, Demonstration> = v.object({
  ...{ work: workType, attestationCount: count, markSum: count, markCounts: v.array(count) },
});

const raw = v.object({
  ...{ id: address, since: small, outcomeCount: count, receivedCount: count, givenCount: count },
  profile: v.nullable(v.object({ digest: hex, document: v.nullable(profileSchema) })),
  demonstrations: v.array(demonstration),
  account: v.object({
    ownerships: v.array(v.object({ franchise })),
    appointments: v.array(v.object({ role: wordOf(["member", "facilitator"]), franchise })),
  }),
});

const ROLES = ["owner", "facilitator", "member"] as const;

function placesOf({ ownerships, appointments }: v.InferOutput<typeof raw>["account"]): PersonFranchise[] {
  const owned = ownerships.map((one) => ({ ...one.franchise, role: "owner" as const }));
  const others = appointments.map(({ role, franchise: place }) => ({ ...place, role }));
  return [...owned, ...others].sort(
    (a, b) => Number(a.franchiseId - b.franchiseId) || ROLES.indexOf(a.role) - ROLES.indexOf(b.role),
  );
}

/** The form of somebody; of which block it is isn't said yet. */
export const personSchema: v.GenericSchema<unknown, Person> = v.pipe(
  raw,
  v.transform(({ id, profile, demonstrations, account, ...same }) => ({
    ...{ ...same, account: id, profileDigest: profile?.digest ?? null, profile: profile?.document ?? null },
    demonstrations: demonstrations.toSorted((a, b) => WORK_TYPES.indexOf(a.work) - WORK_TYPES.indexOf(b.work)),
    franchises: placesOf(account),
  })),
);

/** From which block an answer is. */
export const metaSchema = v.object({ block: v.object({ number: count }) });

/**
 * Says with somebody from which block they are.
 * @returns A record that can be applied to without counting anything twice
 * @example
 * const record = asOfBlock(person, answer._meta);
 */
export function asOfBlock(person: Person, { block }: v.InferOutput<typeof metaSchema>): PersonRecord {
  return { ...person, asOf: { block: BigInt(block.number), logIndex: null } };
}
