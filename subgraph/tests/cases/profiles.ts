import { eventId, LUCIA, MIRA, STRANGER, tx } from "../cast.ts";
import { profileOf, UNSOUND_URLS, unsoundWork } from "../credentials.ts";
import { later } from "../documents.ts";
import { NO_DIGEST } from "../engagementEvents.ts";
import { word } from "../equityEvents.ts";
import { block, chain, inTx, timeOf } from "../events.ts";
import { anything, briefOf, HIDDEN_IN_LINES, unreadable, unsoundBodies, waves } from "../prose.ts";
import { profileSet } from "../reputationEvents.ts";
import type { Assertion, TestCase } from "../TestCase.ts";
import { refused } from "./engagementDocuments.ts";

/** Every profile of somebody, oldest first, and whether the last one is in force. */
const profiles = (account: string, ...expected: Record<string, unknown>[]): Assertion => ({
  query: `{ profiles(where: { person: "${account}" }, orderBy: since) { id digest since until transaction document { name } }
    person(id: "${account}") { profile { id } } }`,
  expected: {
    profiles: expected,
    person: { profile: expected.at(-1)?.until === null ? { id: expected.at(-1)?.id } : null },
  },
});

const profile = (transaction: number, digest: string, until: number | null, name: string | null = null) => ({
  ...{ id: eventId(tx(transaction), 0), digest, since: timeOf(transaction), until, transaction: tx(transaction) },
  document: name === null ? null : { name },
});

const sound = profileOf();
const plain = profileOf({
  name: " <b>L</b> ",
  summary: "",
  body: "<script>alert(1)</script>\r\n",
  work: [],
  links: [],
});
const everything = ["advising", "innovating", "promoting", "developing", "organising", "producing", "inspecting"];
const longest = profileOf({
  ...{ name: waves(80), summary: waves(300), body: waves(20_000) },
  work: [...everything, "maintaining", "linking"].map((type, index) => ({ type, preference: index % 5 })),
  links: Array.from({ length: 5 }, (_, index) => ({
    name: waves(60),
    url: `https://a_b.example:8/?${index}#${"x".repeat(275)}`,
  })),
});

const link = { name: "Yard", url: "https://yard.example" };

/** Each document is the profile of an account of its own. */
const naming = (digest: string, number: number) => profileSet(`0x${number.toString(16).padStart(40, "0")}`, digest);

export const handleProfileSet: TestCase[] = [
  {
    name: "a profile is set, replaced, set to the same, taken away and set again; each stays with its time and its document",
    files: [sound.file, plain.file],
    blocks: chain(
      block(...inTx(1, profileSet(LUCIA, sound.digest))),
      block(...inTx(2, profileSet(LUCIA, plain.digest))),
      block(...inTx(3, profileSet(LUCIA, plain.digest))),
      block(...inTx(4, profileSet(LUCIA, NO_DIGEST))),
      block(...inTx(5, profileSet(LUCIA, sound.digest))),
      block(...inTx(6, profileSet(MIRA, sound.digest))),
      block(...inTx(7, profileSet(MIRA, NO_DIGEST))),
      block(profileSet(MIRA, NO_DIGEST), profileSet(STRANGER, NO_DIGEST)),
      ...later,
    ),
    assertions: [
      profiles(
        LUCIA,
        profile(1, sound.digest, timeOf(2), "Lucía Ferrer"),
        profile(2, plain.digest, timeOf(3), "<b>L</b>"),
        profile(3, plain.digest, timeOf(4), "<b>L</b>"),
        profile(5, sound.digest, null, "Lucía Ferrer"),
      ),
      profiles(MIRA, profile(6, sound.digest, timeOf(7), "Lucía Ferrer")),
      { query: `{ person(id: "${STRANGER}") { id } }`, expected: { person: null } },
    ],
  },
];

export const handleProfileDocument: TestCase[] = [
  {
    name: "a profile says what it is; HTML stays text, nearly all of it may be empty, and the longest is kept whole",
    files: [sound.file, plain.file, longest.file],
    blocks: chain(
      block(
        ...inTx(
          1,
          profileSet(LUCIA, sound.digest),
          profileSet(MIRA, plain.digest),
          profileSet(STRANGER, longest.digest),
        ),
      ),
      block(...inTx(2, profileSet(word(8).slice(0, 42), word(8)))),
      ...later,
    ),
    assertions: [
      {
        query: `{ profileDocuments(orderBy: id) { id profile { id } account digest name summary body work preferences linkNames linkUrls } }`,
        expected: {
          profileDocuments: [
            {
              ...{ id: eventId(tx(1), 0), profile: { id: eventId(tx(1), 0) }, account: LUCIA, digest: sound.digest },
              ...{ name: "Lucía Ferrer", summary: "Builds boats.", body: "Of **oak**.", work: ["DEVELOPING"] },
              ...{ preferences: [4], linkNames: ["Yard"], linkUrls: ["https://yard.example"] },
            },
            {
              ...{ id: eventId(tx(1), 1), profile: { id: eventId(tx(1), 1) }, account: MIRA, digest: plain.digest },
              ...{ name: "<b>L</b>", summary: "", body: "<script>alert(1)</script>", work: [] },
              ...{ preferences: [], linkNames: [], linkUrls: [] },
            },
            {
              ...{ id: eventId(tx(1), 2), profile: { id: eventId(tx(1), 2) }, account: STRANGER },
              ...{ digest: longest.digest, name: waves(80), summary: waves(300), body: waves(20_000) },
              work: [...everything, "maintaining", "linking"].map((work) => work.toUpperCase()),
              preferences: [0, 1, 2, 3, 4, 0, 1, 2, 3],
              linkNames: Array(5).fill(waves(60)),
              linkUrls: [0, 1, 2, 3, 4].map((index) => `https://a_b.example:8/?${index}#${"x".repeat(275)}`),
            },
          ],
        },
      },
      profiles(LUCIA, profile(1, sound.digest, null, "Lucía Ferrer")),
    ],
  },
  refused(
    "a profile that isn't sound is none, whatever is wrong with it, and a megabyte of emoji neither",
    "profile",
    [
      ...unreadable(profileOf),
      anything(waves(262_144)),
      profileOf({ body: waves(262_144) }),
      ...["", " \n", 1, null, undefined, [], waves(81), ...HIDDEN_IN_LINES.map((one) => `a${one}b`)].map((name) =>
        profileOf({ name }),
      ),
      ...[1, null, undefined, waves(301), "a\nb"].map((summary) => profileOf({ summary })),
      ...[...unsoundBodies, waves(20_001)].map((body) => profileOf({ body })),
      briefOf(),
    ],
    [],
    naming,
  ),
  refused(
    "a profile whose types of work or links can't be is none",
    "profile",
    [
      ...unsoundWork("preference").map((work) => profileOf({ work })),
      ...[undefined, null, {}, "links", Array(6).fill(link)].map((links) => profileOf({ links })),
      ...[null, "https://yard.example", [], 1].map((wrong) => profileOf({ links: [link, wrong] })),
      ...["", " ", waves(61), "a\nb", 1, undefined].map((name) => profileOf({ links: [{ ...link, name }] })),
      ...UNSOUND_URLS.map((url) => profileOf({ links: [{ ...link, url }] })),
    ],
    [],
    naming,
  ),
];
