import assert from "node:assert/strict";
import { journey } from "./harness/journey.ts";
import { lateIndex } from "./harness/lateIndex.ts";
import { obstaclesOn, sticksOut } from "./steps/access.ts";
import { carryOut, closeReview } from "./steps/actions.ts";
import { moneyIn, outcomeCard, yourPart } from "./steps/engagements.ts";
import { connectAs } from "./steps/wallet.ts";

journey("what a client funded is on the page before the index has it, and once when it has", async (here) => {
  const { page, open, engagements, stack } = here;
  const it = await engagements.open({ title: "A quay", outcomes: [["Planks", "1", 9]] });
  const index = await lateIndex(page, stack.graphUrl ?? "");
  await open(`/engagements/${it.id}`);
  await connectAs(page, "Mira Okafor");
  await page.getByText(/^Index is at block/).waitFor();
  await yourPart(page)
    .getByRole("checkbox", { name: /Planks/ })
    .waitFor();
  index.hold();
  await carryOut(page, { press: "Fund 1 ETH", done: "1 ETH wait in escrow for “Planks”." });
  await closeReview(page);
  const happened = page.getByText("put 1 ETH into escrow for “Planks”");
  await outcomeCard(page, "Planks").getByText("In escrow, being worked on").waitFor();
  await happened.waitFor();
  const told = index.tells('"FUNDED"');
  index.release();
  await told;
  await moneyIn(page, "In escrow").getByText("1 ETH").waitFor();
  assert.equal(await happened.count(), 1);
});

journey("without the index an engagement is read from the chain, and accepted all the same", async (here) => {
  const { page, open, engagements, stack, expectNoise, picture } = here;
  const it = await engagements.open({ title: "A shed", outcomes: [["Roof", "1", 9]] });
  await engagements.fund(it, 1);
  await engagements.deliver(it, 1);
  const { graph } = stack.parts;
  assert.ok(graph);
  expectNoise(/Failed to load resource/);
  await graph.stop();
  try {
    await open(`/engagements/${it.id}`);
    await page.getByText("The index doesn't answer, so pages read the chain itself.").waitFor();
    await connectAs(page, "Mira Okafor");
    const card = outcomeCard(page, "Roof");
    await card.getByText("Delivered, to be looked at").waitFor();
    await page.getByText("delivered “Roof”", { exact: true }).waitFor();
    await picture("engagement-without-index");
    const done = "You accepted “Roof”: 1 ETH flowed into the split.";
    await carryOut(page, { press: "Accept it", confirm: "Accept “Roof”", done });
    await closeReview(page);
    await card.getByText("Accepted and paid").waitFor();
  } finally {
    await graph.start();
  }
  await page.getByText(/^Index is at block/).waitFor({ timeout: 30_000 });
  assert.equal(await engagements.stateOf(it, 1), "accepted");
});

journey("an engagement is readable by everybody, at 320 pixels, in light and dark", async (here) => {
  const { page, open, engagements, expectNoise } = here;
  // How a trustless gateway says that it's one; the browser logs it as an error.
  expectNoise(/412 \(Precondition Failed\)/);
  const outcomes = [
    ["Nets", "1", 9],
    ["Ropes", "0.5", 20],
  ] as const;
  const it = await engagements.open({ title: "A boat", outcomes });
  await engagements.fund(it, 1);
  await engagements.deliver(it, 1);
  await open(`/engagements/${it.id}`);
  await page.getByRole("heading", { level: 1, name: "A boat" }).waitFor();
  await page.getByRole("heading", { name: "What was delivered" }).waitFor();
  await page.getByText(/^opened the engagement with 2 outcomes/).waitFor();
  assert.deepEqual(await sticksOut(page, "at 1280 px"), []);
  assert.deepEqual(await obstaclesOn(page, "the engagement"), []);
  assert.equal(
    await page
      .getByRole("main")
      .getByRole("button", { name: /onnect/ })
      .count(),
    0,
  );
  await open("/engagements/999999");
  await page.getByText("Nobody has opened an engagement 999999 on this chain.").waitFor();
});
