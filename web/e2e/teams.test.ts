import assert from "node:assert/strict";
import { ETHER, payRequest } from "@rizom/sdk";
import { parseEther } from "viem";
import { person } from "../../scripts/demo/people.ts";
import { journey } from "./harness/journey.ts";
import { carryOut, closeReview, review } from "./steps/actions.ts";
import { changePerson, connectAs } from "./steps/wallet.ts";

const hanna = person("Hanna Brandt");

journey("Tomás leaves and Wen joins between two payments: each gets what was earned in their time", async (here) => {
  const { page, open, chain, picture } = here;
  const split = await chain.createSplit({
    name: "Ferry timetable",
    team: [
      ["Lucía Ferrer", 1],
      ["Tomás Adeyemi", 1],
    ],
  });
  await chain.act(hanna, payRequest({ split, amount: parseEther("1") }));
  await open(`/splits/${split}`);
  await connectAs(page, "Jonas Lindt");
  await page.getByRole("heading", { name: "You control this split" }).waitFor();
  const wen = person("Wen Zhao");
  const tomas = person("Tomás Adeyemi");
  const first = page.getByLabel("Member 1", { exact: true });
  await first.waitFor();
  const place = (await first.inputValue()) === tomas.address ? 1 : 2;
  await page.getByRole("button", { name: `Remove member ${place}` }).click();
  await page.getByRole("button", { name: "Add a member" }).click();
  await page.getByLabel("Member 2", { exact: true }).fill(wen.address);
  await page.getByLabel("Weight", { exact: true }).nth(1).fill("2");
  await picture("team-change");
  await carryOut(page, {
    press: "Review the change",
    confirm: "Change the team",
    done: "The team of Ferry timetable has changed.",
  });
  await closeReview(page);
  await page.getByText("joined with weight 2").waitFor();
  await page.getByText("left; had weight 1").waitFor();
  await chain.act(hanna, payRequest({ split, amount: parseEther("1") }));

  await changePerson(page, "Jonas Lindt", "Wen Zhao");
  await page.getByText("You earned 0.4 ETH here.").waitFor();
  const owed = (name: string) => chain.owedTo(person(name), split, ETHER);
  assert.equal(await owed("Lucía Ferrer"), parseEther("0.5"));
  assert.equal(await owed("Tomás Adeyemi"), parseEther("0.3"));
  assert.equal(await owed("Wen Zhao"), parseEther("0.4"));
});

journey("Jonas creates a split, hands it over, and it is given up for ever", async (here) => {
  const { page, open, chain, picture } = here;
  await open("/splits/new");
  await connectAs(page, "Jonas Lindt");
  await page.getByLabel("Name").fill("Tidal garden");
  await page.getByLabel("Member 1", { exact: true }).fill(person("Lucía Ferrer").address);
  await page.getByLabel("Weight", { exact: true }).first().fill("2");
  await page.getByRole("button", { name: "Add a member" }).click();
  await page.getByLabel("Member 2", { exact: true }).fill(person("Priya Raman").address);
  await page.getByLabel("Weight", { exact: true }).nth(1).fill("1");
  await picture("new-split");
  await carryOut(page, {
    press: "Review and create",
    confirm: "Create the split",
    done: "“Tidal garden” is ready to be paid.",
  });
  await review(page).getByRole("link", { name: "Open it" }).click();
  await page.getByRole("heading", { level: 1, name: "Tidal garden" }).waitFor();
  const split = page.url().split("/").at(-1) as `0x${string}`;

  await page.getByRole("tab", { name: "Control" }).click();
  await page.getByLabel("Offer control to").fill(person("Samir Haddad").address);
  await carryOut(page, {
    press: "Offer control",
    confirm: "Offer control to Samir Haddad",
    done: "Control of Tidal garden is offered to Samir Haddad.",
  });
  await closeReview(page);
  await changePerson(page, "Jonas Lindt", "Samir Haddad");
  await page.getByRole("heading", { name: "You are offered control" }).waitFor();
  await picture("control-offered");
  await carryOut(page, { press: "Accept control", done: "You control Tidal garden." });
  await closeReview(page);

  await page.getByRole("tab", { name: "Control" }).click();
  await page.getByText("Give control up for ever").click();
  await page.getByLabel("Write “for ever”").fill("for ever");
  await picture("control-renounce");
  await carryOut(page, {
    press: "Give control up",
    confirm: "Give up control for ever",
    done: "The shares of Tidal garden are fixed for ever.",
  });
  await closeReview(page);
  await page.getByText("Nobody, for ever").waitFor();
  await page.getByRole("heading", { name: "You control this split" }).waitFor({ state: "detached" });
  assert.equal(await chain.controllerOf(split), null);
});
