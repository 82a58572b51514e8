import { LUCIA, PRIYA, TOMAS } from "../cast.ts";
import { profileOf } from "../credentials.ts";
import { later } from "../documents.ts";
import { NO_DIGEST } from "../engagementEvents.ts";
import { block, chain } from "../events.ts";
import { admitted, charterChanged, suspended } from "../franchiseEvents.ts";
import { describing, proposed, queued } from "../governorEvents.ts";
import { charterOf, textOf } from "../prose.ts";
import { profileSet } from "../reputationEvents.ts";
import type { Assertion, TestCase } from "../TestCase.ts";

const found = (search: string, text: string, field: string, ...expected: (string | number)[]): Assertion => ({
  query: `{ ${search}(text: "${text}") { ${field} } }`,
  expected: { [search]: expected.map((value) => ({ [field]: value })) },
});

const harbour = charterOf({ title: "Boats for everybody", summary: "Carpenters of the Wadden sea", body: "Oak" });
const text = textOf({ title: "Dues", summary: "Berth nine", body: "The quay wants mending" });

const lucia = profileOf({ links: [{ name: "Yard", url: "https://yard.example" }] });
const former = profileOf({ name: "L. Ferrer", summary: "Learns." });
const tomas = profileOf({ name: "Tomás Moreno", summary: "Sails, sewing.", body: "And the **rigging**." });

const blocks = chain(
  block(...admitted({ charter: harbour.digest, name: "Harbour Works" })),
  block(...admitted({ id: 2, name: "Öresund Séance", owners: [PRIYA] })),
  block(proposed({ id: 1, description: describing("Pay the harbour dues", text.digest) })),
  block(
    proposed({
      id: 2,
      description: "Admit a franchise\n\nBecause the carpenters of Harlingen asked.",
      proposer: PRIYA,
    }),
  ),
  block(suspended(2), queued(2, 5)),
  ...later,
);

export const search: TestCase[] = [
  {
    name: "franchises are found by words of their name, or begins of them, whatever their case in ASCII",
    files: [harbour.file, text.file],
    blocks,
    assertions: [
      found("franchiseSearch", "harbour", "name", "Harbour Works"),
      found("franchiseSearch", "WOR:*", "name", "Harbour Works"),
      found("franchiseSearch", "wor", "name"),
      found("franchiseSearch", "Öresund", "name", "Öresund Séance"),
      found("franchiseSearch", "öresund", "name"),
      found("franchiseSearch", "work", "name", "Harbour Works"),
      found("franchiseSearch", "harbour & séance", "name"),
      found("franchiseSearch", "boats", "name"),
    ],
  },
  {
    name: "charters are found by title and summary, and lead to their franchise",
    files: [harbour.file, text.file],
    blocks,
    assertions: [
      found("charterSearch", "carpenters & boats", "title", "Boats for everybody"),
      found("charterSearch", "oak", "title"),
      {
        query: `{ charterSearch(text: "wadden") { charter { until franchise { name } } } }`,
        expected: { charterSearch: [{ charter: { until: null, franchise: { name: "Harbour Works" } } }] },
      },
    ],
  },
  {
    name: "proposals are found by title, description and text, and filtered by stage",
    files: [harbour.file, text.file],
    blocks,
    assertions: [
      found("proposalSearch", "dues", "number", 1),
      found("proposalSearch", "harlingen", "number", 2),
      found("proposalSearch", "har:*", "number", 1, 2),
      found("proposalTextSearch", "quay & berth", "title", "Dues"),
      {
        query: `{ proposalSearch(text: "har:*", where: { stage: QUEUED }) { number } }`,
        expected: { proposalSearch: [{ number: 2 }] },
      },
    ],
  },
  {
    name: "people are found by their profiles' name, summary and body; who asks for profiles in force isn't shown others",
    files: [lucia.file, former.file, tomas.file],
    blocks: chain(
      block(profileSet(LUCIA, former.digest)),
      block(profileSet(LUCIA, lucia.digest), profileSet(TOMAS, tomas.digest)),
      block(profileSet(PRIYA, lucia.digest)),
      block(profileSet(PRIYA, NO_DIGEST)),
      ...later,
    ),
    assertions: [
      found("personSearch", "moreno", "account", TOMAS),
      found("personSearch", "tom:*", "name", "Tomás Moreno"),
      found("personSearch", "sail & sew", "account", TOMAS),
      found("personSearch", "riggings", "account", TOMAS),
      found("personSearch", "yard", "name"),
      {
        query: `{ personSearch(text: "ferrer", where: { profile_: { until: null } }) { account profile { until person { id } } }
          all: personSearch(text: "ferrer", orderBy: id) { account } }`,
        expected: {
          personSearch: [{ account: LUCIA, profile: { until: null, person: { id: LUCIA } } }],
          all: [LUCIA, LUCIA, PRIYA].map((account) => ({ account })),
        },
      },
    ],
  },
  {
    name: "a charter that was replaced is still found, as one that was, unless only those in force are asked for",
    files: [harbour.file, charterOf().file],
    blocks: chain(
      block(...admitted({ charter: harbour.digest })),
      block(charterChanged(1, charterOf().digest)),
      ...later,
    ),
    assertions: [
      {
        query: `{ charterSearch(text: "wadden") { charter { until } }
          inForce: charterSearch(text: "wadden | sea", where: { charter_: { until: null } }) { title } }`,
        expected: { charterSearch: [{ charter: { until: 1_700_000_120 } }], inForce: [{ title: "Harbour" }] },
      },
    ],
  },
];
