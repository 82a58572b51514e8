import assert from "node:assert/strict";
import { digestOf, ETHER, fetchDocument, parseCharterDocument, payRequest } from "@rizom/sdk";
import type { Page } from "playwright-core";
import { parseEther } from "viem";
import { person } from "../../scripts/demo/people.ts";
import { journey } from "./harness/journey.ts";
import { lateIndex } from "./harness/lateIndex.ts";
import { carryOut, closeReview } from "./steps/actions.ts";
import { changePerson, connectAs } from "./steps/wallet.ts";

const here = (page: Page) => page.getByRole("region", { name: "You here" });
const people = (page: Page) => page.getByRole("region", { name: "People" });
const tools = (page: Page) => page.getByRole("tablist", { name: "What to do" });

journey("a visitor finds a franchise, reads its charter, and sees who owns it", async ({ page, open, picture }) => {
  await open("/");
  await page.getByRole("banner").getByRole("link", { name: "Franchises" }).click();
  await page.getByRole("link", { name: "Northlight" }).waitFor();
  await picture("franchises");
  await page.getByLabel("Search").fill("lucia tide");
  await page.getByRole("link", { name: "Northlight" }).waitFor({ state: "detached" });
  await page.getByRole("link", { name: "Tideline", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Tideline" }).waitFor();
  await page.getByRole("article", { name: "Charter" }).getByRole("heading").first().waitFor();
  await people(page)
    .getByRole("link", { name: /Lucía Ferrer/ })
    .waitFor();
  await here(page).getByText("can be read without a wallet").waitFor();
  await page.getByText(/^Franchise \d+, admitted/).waitFor();
  await picture("franchise-visitor");
  assert.equal(await tools(page).count(), 0);
  await open("/franchises/999");
  await page.getByText("The network has admitted no franchise 999.").waitFor();
  await open("/franchises/tideline");
  await page.getByText("A franchise is known by its number, such as 1.").waitFor();
});

journey("owners invite somebody together, who accepts, owns it, and leaves again", async (journeyed) => {
  const { page, open, franchises, picture } = journeyed;
  const wen = person("Wen Zhao");
  await open(`/franchises/${await franchises.idOf("Tideline")}`);
  await connectAs(page, "Ines Duarte");
  await page.getByLabel("Invite somebody as an owner").fill(wen.address);
  await page.getByText("With you, 1 of 3 owners is for it; 2 carry it.").waitFor();
  const invite = "Invite Wen Zhao as an owner";
  await carryOut(page, { press: "Review the invitation", confirm: invite, done: /^You are for it: 1 of 3 owners/ });
  await closeReview(page);
  const motion = page.getByRole("listitem", { name: invite });
  await motion.getByText("1 of 3 owners is for it; 2 carry it.").waitFor();
  await picture("franchise-motion");

  await changePerson(page, "Ines Duarte", "Jonas Lindt");
  await carryOut(page, {
    press: "Support it: that carries it",
    confirm: invite,
    done: /^Carried: Wen Zhao has 30 days/,
  });
  await closeReview(page);
  await motion.waitFor({ state: "detached" });
  await people(page).getByText("can accept until").waitFor();

  await changePerson(page, "Jonas Lindt", "Wen Zhao");
  await here(page).getByText("Its owners invite you").waitFor();
  await picture("franchise-invited");
  await carryOut(page, {
    press: "Become an owner",
    confirm: "Become an owner of Tideline",
    done: "You own Tideline now.",
  });
  await closeReview(page);
  await people(page).getByRole("heading", { name: "4 owners" }).waitFor();
  assert.ok((await franchises.of("Tideline")).owners.includes(wen.address));
  await open(`/members/${wen.address}`);
  await page.getByRole("region", { name: "Franchises" }).getByText("Owner", { exact: true }).waitFor();
  await picture("member-franchises");

  await page.getByRole("region", { name: "Franchises" }).getByRole("link", { name: "Tideline" }).click();
  await tools(page).waitFor();
  const leave = { press: "Stop owning it", confirm: "Stop owning Tideline", done: "You don’t own Tideline any more." };
  await carryOut(page, leave);
  await closeReview(page);
  await here(page).getByText("You have no part in this franchise.").waitFor();
  assert.ok(!(await franchises.of("Tideline")).owners.includes(wen.address));
});

journey("the last owner can't leave and reads why, and writes another charter alone", async (journeyed) => {
  const { page, open, stack, franchises, picture } = journeyed;
  await open(`/franchises/${await franchises.idOf("Northlight")}`);
  await connectAs(page, "Tomás Adeyemi");
  await page.getByText("You are its last owner").waitFor();
  assert.equal(await page.getByRole("button", { name: "Stop owning it" }).count(), 0);

  await tools(page).getByRole("tab", { name: "Charter" }).click();
  await page.getByLabel("Title", { exact: true }).fill("The second charter of Northlight");
  await page
    .getByRole("textbox", { name: "Charter" })
    .fill("## Light\n\nWe write for **readers**. <script>alert(1)</script>");
  await page.getByText("How it will look").click();
  await picture("franchise-charter-editor");
  const done = /^Carried: the new charter is in force/;
  await carryOut(page, { press: "Publish it and review", confirm: "Put another charter in force", done });
  await closeReview(page);
  const charter = page.getByRole("region", { name: "Charter", exact: true }).getByRole("article");
  await charter.getByRole("heading", { name: "The second charter of Northlight" }).waitFor();
  await charter.getByText("<script>alert(1)</script>").waitFor();
  const { charter: digest, charters } = await franchises.of("Northlight");
  assert.equal(charters.length, 2);
  const bytes = await fetchDocument({ digest, gateways: stack.ipfsGatewayUrls });
  assert.equal(await digestOf(bytes), digest);
  assert.equal(parseCharterDocument(bytes).title, "The second charter of Northlight");
  await page.getByText("Former charters (1)").waitFor();
});

journey("an owner recognises a split, and equity accrues to its team", async (journeyed) => {
  const { page, open, chain, franchises, picture } = journeyed;
  const lucia = person("Lucía Ferrer");
  const split = await chain.createSplit({ name: "Slipway", team: [["Lucía Ferrer", 1]] });
  await open(`/splits/${split}`);
  await page.getByText("This split belongs to no franchise yet.").waitFor();
  await connectAs(page, "Tomás Adeyemi");
  await page.getByText(/^Only Jonas Lindt, who looks after this split, can bring it into/).waitFor();
  await changePerson(page, "Tomás Adeyemi", "Jonas Lindt");
  await page.getByText("You can make it a split of Tideline").waitFor();
  await picture("split-franchise");
  const recognised = {
    press: "Review recognising it",
    confirm: "Recognise Slipway for",
    done: /^Slipway is recognised/,
  };
  await carryOut(page, recognised);
  await closeReview(page);
  await page.getByText("This split belongs to Tideline").waitFor();
  await page.getByText("Whoever earns here gets equity").waitFor();
  await chain.act(person("Hanna Brandt"), payRequest({ split, amount: parseEther("2") }));
  // 60 % of 2 ETH, of which 10 % at 0.0004 ETH an RZM.
  assert.equal(await franchises.accruedTo(lucia.address, split, ETHER), parseEther("300"));
  await page.getByRole("link", { name: "Tideline" }).click();
  const splits = page.getByRole("region", { name: "Splits", exact: true });
  await splits.getByRole("listitem").filter({ hasText: "Slipway" }).getByText("2 ETH").waitFor();
});

journey(
  "who looks after a split brings it into a franchise that made them facilitator; its owners can't",
  async (journeyed) => {
    const { page, open, chain, franchises, picture } = journeyed;
    const split = await chain.createSplit({ name: "Hedge row", team: [["Lucía Ferrer", 1]] });
    const { splitCount } = await franchises.of("Fieldwork");
    await open(`/splits/${split}`);
    await connectAs(page, "Samir Haddad");
    await page
      .getByText(/^Only Jonas Lindt, who looks after this split.*Your franchise has: ask them to do it/)
      .waitFor();
    await open(`/franchises/${await franchises.idOf("Fieldwork")}`);
    await changePerson(page, "Samir Haddad", "Jonas Lindt");
    await page.getByLabel("Which split").fill(split);
    await page.getByText("You can make it a split of Fieldwork").waitFor();
    await picture("franchise-bring-in");
    const done = /^Hedge row is recognised/;
    await carryOut(page, { press: "Review recognising it", confirm: "Recognise Hedge row for", done });
    await closeReview(page);
    assert.equal((await franchises.of("Fieldwork")).splitCount, splitCount + 1);
    await open(`/splits/${split}`);
    await page.getByText("This split belongs to Fieldwork").waitFor();
  },
);

journey("an owner appoints a pasted list, and who was appointed gives it up", async (journeyed) => {
  const { page, open, franchises, picture } = journeyed;
  const [mira, hanna] = [person("Mira Okafor"), person("Hanna Brandt")];
  const { memberCount } = await franchises.of("Fieldwork");
  await open(`/franchises/${await franchises.idOf("Fieldwork")}`);
  await connectAs(page, "Priya Raman");
  await tools(page).getByRole("tab", { name: "Facilitators and members" }).click();
  await page.getByText("Paste a list").click();
  await page.getByLabel("An address a line").fill(`account\n${mira.address},Mira\n${hanna.address},Hanna`);
  await page.getByRole("button", { name: "Add these accounts" }).click();
  await picture("franchise-appoint");
  const appointed = "2 accounts are members of Fieldwork.";
  await carryOut(page, { press: "Review 2 appointments", confirm: "Appoint 2 accounts", done: appointed });
  await closeReview(page);
  await people(page)
    .getByRole("heading", { name: `${memberCount + 2} members` })
    .waitFor();

  await changePerson(page, "Priya Raman", "Mira Okafor");
  await here(page).getByText("You are a member here").waitFor();
  assert.equal(await tools(page).count(), 0);
  const given = "You are no member of Fieldwork any more.";
  await carryOut(page, { press: "Stop being a member", confirm: "Stop being a member", done: given });
  await closeReview(page);
  await people(page)
    .getByRole("heading", { name: `${memberCount + 1} members` })
    .waitFor();
  await here(page).getByText("You have no part in this franchise.").waitFor();
});

journey("what an owner did is on the page before the index has it, and stays when it gets there", async (journeyed) => {
  const { page, open, stack, franchises } = journeyed;
  const index = await lateIndex(page, stack.graphUrl ?? "");
  await open(`/franchises/${await franchises.idOf("Tideline")}`);
  await connectAs(page, "Lucía Ferrer");
  await page.getByText(/^Index is at block/).waitFor();
  await page.getByLabel("Invite somebody as an owner").fill(person("Hanna Brandt").address);
  const invite = "Invite Hanna Brandt as an owner";
  index.hold();
  await carryOut(page, { press: "Review the invitation", confirm: invite, done: /^You are for it: 1 of 3 owners/ });
  await closeReview(page);
  const motion = page.getByRole("listitem", { name: invite });
  await motion.getByText("1 of 3 owners is for it; 2 carry it.").waitFor();
  const told = index.tells(person("Hanna Brandt").address.toLowerCase());
  index.release();
  await told;
  await motion.getByText("1 of 3 owners is for it; 2 carry it.").waitFor();
  assert.equal(await motion.count(), 1);
  await carryOut(page, { press: "Take your support back", done: "You took your support back." });
  await closeReview(page);
  await motion.waitFor({ state: "detached" });
  await page.getByText("“Invite as an owner” was taken back").first().waitFor();
});

journey("a suspended franchise says what that means, and appoints nobody until it's reinstated", async (journeyed) => {
  const { page, open, franchises, picture } = journeyed;
  await open(`/franchises/${await franchises.idOf("Fieldwork")}`);
  await connectAs(page, "Samir Haddad");
  await tools(page).getByRole("tab", { name: "Facilitators and members" }).click();
  await page.getByRole("button", { name: "Review the appointment" }).waitFor();
  await franchises.suspend("Fieldwork");
  try {
    await page.getByText("The network has suspended this franchise.").waitFor();
    await page.getByRole("button", { name: "Review the appointment" }).waitFor({ state: "detached" });
    await picture("franchise-suspended");
    await tools(page).getByRole("tab", { name: "Owners" }).click();
    await page.getByRole("button", { name: "Review the invitation" }).waitFor();
  } finally {
    await franchises.reinstate("Fieldwork");
  }
  await page.getByText("The network has suspended this franchise.").waitFor({ state: "detached" });
});

journey("a stranger sees no tools, and an owner of another franchise reads that nobody owns two", async (journeyed) => {
  const { page, open, franchises } = journeyed;
  await open(`/franchises/${await franchises.idOf("Northlight")}`);
  await connectAs(page, "Mira Okafor");
  await here(page).getByText("Only its owners can do this").waitFor();
  assert.equal(await here(page).getByRole("button").count(), 0);
  await changePerson(page, "Mira Okafor", "Ines Duarte");
  await here(page).getByText("nobody can own two").waitFor();
  assert.equal(await tools(page).count(), 0);
});
