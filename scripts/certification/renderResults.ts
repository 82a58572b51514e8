import { type Results, summaryOf } from "./Results.ts";
import { RINGS } from "./RINGS.ts";
import { OTHER_WORLDS } from "./settings.ts";
import { VARIANTS } from "./VARIANTS.ts";

const percent = (value: number) => value.toFixed(1);
const hundredths = (value: number) => value.toFixed(2);

const row = (...cells: string[]) => `| ${cells.join(" | ")} |`;

/** @returns mean and worst of a figure that should be low */
function low(results: Results, group: string, key: string): string {
  const { mean, most } = summaryOf(results, group, key);
  return `${percent(mean)} / ${percent(most)}`;
}

/** @returns mean and worst of a figure that should be high */
function high(results: Results, group: string, key: string): string {
  const { mean, least } = summaryOf(results, group, key);
  return `${hundredths(mean)} / ${hundredths(least)}`;
}

function rings(results: Results): string[] {
  return [
    row("attack", "target", "worlds 1–10", "worlds 11–20", "of the able", "trust alone", "PageRank", "plain mean"),
    "|---|---:|---:|---:|---:|---:|---:|---:|",
    ...RINGS.map(({ key, title, target }) =>
      row(
        title,
        target === undefined ? "" : target === 0 ? "0" : `≤ ${target}`,
        low(results, "tuned", `${key}/rizom`),
        low(results, "fresh", `${key}/rizom`),
        ...["able", "trust", "rank", "mean"].map((way) => low(results, "fresh", `${key}/${way}`)),
      ),
    ),
    row(
      "Spearman with true quality, mean / least",
      "≥ 0.8",
      high(results, "tuned", "spearman/rizom"),
      high(results, "fresh", "spearman/rizom"),
      "",
      ...["trust", "rank", "mean"].map((way) => high(results, "fresh", `spearman/${way}`)),
    ),
  ];
}

function people(results: Results): string[] {
  const both = (key: string) => [low(results, "tuned", key), low(results, "fresh", key)];
  return [
    row("attack", "figure, mean / most", "worlds 1–10", "worlds 11–20"),
    "|---|---|---:|---:|",
    row("Slander by 10 members, two outcomes each", "the victim's score falls by, %", ...both("slander/members")),
    row("The same by 10 sybils who had the victim on their team", "the same, %", ...both("slander/sybils")),
    row("The worst tenth of members", "is above % of members", ...both("farming/before")),
    row("They farm in pairs: 50 outcomes, 4 each time", "is above % of members", ...both("farming/after")),
    row("They come back under new addresses, a year ago", "is above % of members", ...both("whitewashing/after")),
  ];
}

function main(results: Results, heading: string, groups: readonly { title: string; group: string }[]): string[] {
  return [
    row(heading, "5 bribed", "20 bribed", "Spearman, mean / least"),
    "|---|---:|---:|---:|",
    ...groups.map(({ title, group }) =>
      row(
        title,
        low(results, group, "bribed5/rizom"),
        low(results, group, "bribed20/rizom"),
        high(results, group, "spearman/rizom"),
      ),
    ),
  ];
}

/**
 * Tables of results, as docs/certification.md has them between its markers.
 * @throws {Error} when a figure is missing
 */
export function renderResults(results: Results): string {
  return [
    "Percent of honest members whose score is below that of the best of the ring, mean / worst of ten worlds. *Of the able* counts",
    "only members whose work is as agreed or better. It and the last three columns, which are other ways to rank the same marks,",
    "are of worlds 11 to 20.",
    "",
    ...rings(results),
    "",
    "What single members do, in the same worlds:",
    "",
    ...people(results),
    "",
    "Other networks, three worlds each, with the same parameters:",
    "",
    ...main(
      results,
      "network",
      OTHER_WORLDS.map(({ key, title }) => ({ title, group: key })),
    ),
    "",
    "One parameter changed at a time, in worlds 1 to 3:",
    "",
    ...main(
      results,
      "parameters",
      VARIANTS.map(({ title }) => ({ title, group: title })),
    ),
  ].join("\n");
}
