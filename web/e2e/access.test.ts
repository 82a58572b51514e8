import assert from "node:assert/strict";
import { payRequest, referenceOf } from "@rizom/sdk";
import type { Page } from "playwright-core";
import { type Address, parseEther } from "viem";
import { person } from "../../scripts/demo/people.ts";
import type { TestChain } from "./harness/chain.ts";
import { journey } from "./harness/journey.ts";
import { obstaclesOn, sticksOut, violationsInBoth } from "./steps/access.ts";
import { fillPayment, review } from "./steps/actions.ts";
import { changePerson, connectAs, walletWindow } from "./steps/wallet.ts";

/** How a trustless gateway says that it's one: what was asked for isn't there. The browser logs it as an error. */
const NOT_CACHED = /412 \(Precondition Failed\)/;

/** Every route, with what is there once it has loaded. */
async function routesOf(chain: TestChain, name: string): Promise<readonly (readonly [path: string, there: string])[]> {
  const split = await chain.createSplit({
    name,
    team: [
      ["Lucía Ferrer", 5],
      ["Tomás Adeyemi", 3],
      ["Priya Raman", 2],
    ],
  });
  const payment = await payFromHanna(chain, split);
  return [
    ["/", name],
    ["/splits/new", "Review and create"],
    [`/splits/${split}`, "Lamps of May"],
    [`/pay/${split}`, "Or send from any wallet"],
    ["/members", "Scores are computed in your browser"],
    [`/members/${person("Jonas Lindt").address}`, "can be withdrawn now"],
    [`/payments/${payment}`, "How it was divided"],
    ["/governance", "What came and went"],
    ["/governance/new", "Pay from the treasury"],
    ["/equity", "Supply over time"],
    ["/franchises", "Tideline"],
    ["/franchises/1", "What happened"],
    ["/engagements/1", "What happened"],
    ["/status", "Everything works"],
    ["/no/such/page", "There is nothing here"],
  ];
}

/** Waits for what a route is known by, and until nothing on it is loading any more. */
async function loaded(page: Page, there: string): Promise<void> {
  await page.getByText(there).filter({ visible: true }).first().waitFor();
  await page.getByRole("status").filter({ hasText: "…" }).first().waitFor({ state: "detached" });
}

async function payFromHanna(chain: TestChain, split: Address) {
  const hanna = person("Hanna Brandt");
  const reference = referenceOf("Lamps of May");
  await chain.act(hanna, payRequest({ split, amount: parseEther("0.123456789123456789"), reference }));
  return chain.lastOf(hanna);
}

journey("every route keeps WCAG 2.2 AA as far as a machine can tell, in light and dark", async (here) => {
  const { page, open, chain, picture, expectNoise } = here;
  expectNoise(NOT_CACHED);
  await open("/");
  await connectAs(page, "Jonas Lindt");
  const found: string[] = [];
  for (const [path, there] of await routesOf(chain, "Lighthouse and the keepers of its many lamps")) {
    await open(path);
    await loaded(page, there);
    found.push(...(await violationsInBoth(page, path)));
    await picture(`route-${path.split("/")[1] || "home"}${path.endsWith("new") ? "-new" : ""}`);
  }
  assert.deepEqual(found, []);
});

journey("the tools of a franchise's owners keep WCAG 2.2 AA too, and fit 320 px", async (here) => {
  const { page, open, franchises } = here;
  await open(`/franchises/${await franchises.idOf("Tideline")}`);
  await connectAs(page, "Lucía Ferrer");
  const found: string[] = [];
  for (const tab of ["Owners", "Facilitators and members", "Charter", "Splits"]) {
    await page.getByRole("tab", { name: tab }).click();
    for (const more of await page.getByRole("tabpanel").locator("summary").all()) await more.click();
    found.push(...(await obstaclesOn(page, tab)));
  }
  assert.deepEqual(found, []);
});

journey("the windows of review and wallet keep WCAG 2.2 AA too", async ({ page, open, chain, picture }) => {
  const split = await chain.createSplit({ name: "Window box", team: [["Lucía Ferrer", 1]] });
  await open(`/pay/${split}`);
  await page.getByRole("button", { name: "Connect a wallet" }).click();
  await picture("connect");
  await page.getByRole("button", { name: "Demo wallet" }).click();
  const found: string[] = [];
  const check = async (what: string) => void found.push(...(await violationsInBoth(page, what)));
  await check("choosing a person");
  await picture("demo-people");
  await walletWindow(page).getByRole("button", { name: "Mira Okafor" }).click();
  await fillPayment(page, { asset: "ETH", amount: "0.5", reference: "W" });
  await check("filled form");
  await picture("pay-filled");
  await page.getByRole("main").getByRole("button", { name: "Pay 0.5 ETH" }).click();
  await review(page).getByText("Network fee").waitFor();
  await check("review");
  await picture("review");
  await review(page).getByRole("button", { name: "Pay 0.5 ETH" }).click();
  await walletWindow(page).getByRole("button", { name: "Approve" }).waitFor();
  await check("approving");
  await picture("demo-approve");
  assert.deepEqual(found, []);
});

/** Everything that the steward has on a split's page and for grants, filled in so that the effects are shown. */
async function openStewardsTools(page: Page): Promise<void> {
  await page.getByLabel("Who gets it").fill(person("Priya Raman").address);
  await page.getByLabel("How much in all").fill("1234567.891");
  await page.getByText("Other dates").click();
  await page.getByRole("region", { name: "What this means" }).waitFor();
}

journey("the steward's tools, a claim and the tables of equity keep WCAG 2.2 AA too", async (here) => {
  const { page, open, chain, equity, picture } = here;
  const split = await chain.createSplit({ name: "Window garden", team: [["Lucía Ferrer", 1]] });
  await payFromHanna(chain, split);
  const { address } = person("Priya Raman");
  await equity.grant({ account: address, amount: "500", days: [-10, 5, 50], revocable: true });
  const found: string[] = [];
  const check = async (what: string) => void found.push(...(await violationsInBoth(page, what)));
  await open("/equity");
  await connectAs(page, "Ines Duarte");
  await openStewardsTools(page);
  for (const table of await page.getByText("As a table", { exact: true }).all()) await table.click();
  await check("granting");
  await page.getByRole("tab", { name: "Revoke a grant" }).click();
  await page
    .getByRole("button", { name: /^Choose: grant \d+ of Priya Raman/ })
    .first()
    .click();
  await check("revoking");
  await open(`/splits/${split}`);
  await page.getByRole("button", { name: "Review recognising it" }).waitFor();
  await check("recognising");
  await changePerson(page, "Ines Duarte", "Lucía Ferrer");
  await open("/equity");
  await page.getByText("Claim to another address").click();
  await page.getByText("Somebody else").click();
  await page.getByRole("button", { name: /^Claim all: / }).click();
  await review(page).getByText("Network fee").waitFor();
  await check("claiming");
  await picture("claim-review");
  assert.deepEqual(found, []);
});

journey(
  "no route scrolls sideways at 320 px",
  async ({ page, open, chain, expectNoise }) => {
    expectNoise(NOT_CACHED);
    await open("/");
    await connectAs(page, "Jonas Lindt");
    const wide: string[] = [];
    for (const [path, there] of await routesOf(chain, "Lampwerkstattgenossenschaftsversammlung")) {
      await open(path);
      await loaded(page, there);
      wide.push(...(await sticksOut(page, path)));
    }
    await changePerson(page, "Jonas Lindt", "Ines Duarte");
    await open("/equity");
    await openStewardsTools(page);
    for (const more of await page.getByRole("main").locator("summary").all()) await more.click();
    wide.push(...(await sticksOut(page, "the steward's tools")));
    assert.deepEqual(wide, []);
  },
  { viewport: { width: 320, height: 640 } },
);

journey("a receipt prints on one sheet, without what only a screen needs", async ({ page, open, chain, picture }) => {
  const split = await chain.createSplit({
    name: "Paper mill",
    team: [
      ["Lucía Ferrer", 2],
      ["Priya Raman", 1],
    ],
  });
  const payment = await payFromHanna(chain, split);
  await open(`/payments/${payment}`);
  await page.getByRole("button", { name: "Print" }).waitFor();
  await page.emulateMedia({ media: "print" });
  for (const hidden of [
    page.getByRole("button", { name: "Print" }),
    page.getByRole("banner"),
    page.getByRole("contentinfo"),
  ]) {
    assert.equal(await hidden.isVisible(), false, `${hidden} is printed`);
  }
  for (const shown of ["Payment receipt", "Lamps of May", "Lucía Ferrer", "Priya Raman", "Network treasury", payment]) {
    assert.ok(await page.getByText(shown).first().isVisible(), `${shown} isn't printed`);
  }
  await picture("receipt-print");
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  assert.equal(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length, 1);
});
