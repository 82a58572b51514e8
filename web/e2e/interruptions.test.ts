import assert from "node:assert/strict";
import { ETHER, payRequest, referenceOf } from "@rizom/sdk";
import { parseEther } from "viem";
import { person } from "../../scripts/demo/people.ts";
import { journey } from "./harness/journey.ts";
import { fillPayment, review, start } from "./steps/actions.ts";
import { approve, connectAs } from "./steps/wallet.ts";

const hanna = person("Hanna Brandt");

journey("the index stops in mid-session: figures go on from the chain, and come back from the index", async (here) => {
  const { page, open, chain, stack, picture, expectNoise } = here;
  const { graph } = stack.parts;
  assert.ok(graph);
  const split = await chain.createSplit({ name: "Night ferry", team: [["Lucía Ferrer", 1]] });
  await open(`/splits/${split}`);
  await page.getByText(/^Index is at block/).waitFor();
  expectNoise(/Failed to load resource/);
  await graph.stop();
  try {
    await page.getByText("The index doesn't answer, so pages read the chain itself.").waitFor();
    const reference = referenceOf("While it was away");
    await chain.act(hanna, payRequest({ split, amount: parseEther("0.5"), reference }));
    await page.getByRole("row").filter({ hasText: "While it was away" }).waitFor();
    await picture("split-without-index");
    await page.getByRole("link", { name: "Status" }).click();
    await page.getByText("Everything works, a little slower.").waitFor();
    await picture("status-without-index");
    await page.goBack();
  } finally {
    await graph.start();
  }
  await page.getByText(/^Index is at block/).waitFor({ timeout: 30_000 });
  await page.getByRole("row").filter({ hasText: "While it was away" }).waitFor();
  await page.getByRole("link", { name: "Status" }).click();
  await page.getByText("Pages read the index, which is up to date.").waitFor();
  await picture("status");
});

journey("a page that is reloaded while a payment is under way takes it up again", async (here) => {
  const { page, open, chain, picture } = here;
  const split = await chain.createSplit({ name: "Long bridge", team: [["Lucía Ferrer", 1]] });
  await open(`/pay/${split}`);
  await connectAs(page, "Mira Okafor");
  await fillPayment(page, { asset: "ETH", amount: "3", reference: "Slow" });
  await start(page, { press: "Pay 3 ETH" });
  await chain.pauseMining();
  try {
    await approve(page);
    await review(page).getByText("Sent. Waiting for the next block.").waitFor();
    await page.reload();
    const tray = page.getByRole("region", { name: "Transactions" });
    await tray.getByText("Pay 3 ETH: waiting for the next block.").waitFor();
    await picture("pending-after-reload");
    await chain.resumeMining();
    await tray.getByText("You paid 3 ETH to Long bridge.").waitFor();
    await tray.getByRole("link", { name: "See the receipt" }).click();
  } finally {
    await chain.resumeMining();
  }
  await page.getByRole("heading", { level: 1, name: "Payment receipt" }).waitFor();
  assert.equal(await chain.owedTo(person("Lucía Ferrer"), split, ETHER), parseEther("1.8"));
});
