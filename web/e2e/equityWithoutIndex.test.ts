import assert from "node:assert/strict";
import { parseEther } from "viem";
import { person } from "../../scripts/demo/people.ts";
import { journey } from "./harness/journey.ts";
import { closeReview } from "./steps/actions.ts";
import { claim, claimOne } from "./steps/equity.ts";
import { connectAs } from "./steps/wallet.ts";

const tomas = person("Tomás Adeyemi");

journey("without the index equity is read from the chain, and claimed all the same", async (here) => {
  const { page, open, stack, equity, picture, expectNoise } = here;
  const { graph } = stack.parts;
  assert.ok(graph);
  await equity.openRound("Ferry thanks", [
    [tomas.address, "12.5"],
    [person("Lucía Ferrer").address, "7.5"],
  ]);
  expectNoise(/Failed to load resource/);
  await graph.stop();
  try {
    await open("/equity");
    await page.getByText("The index doesn't answer, so pages read the chain itself.").waitFor();
    const before = await equity.of(tomas.address);
    const holders = page.getByRole("table", { name: /^Holders of RZM/ });
    await holders.getByRole("row").filter({ hasText: "Samir Haddad" }).waitFor();
    await connectAs(page, "Tomás Adeyemi");
    await claim(page, "Ferry thanks").getByText("12.50 RZM").waitFor();
    await claim(page, "Harbour website").first().waitFor();
    await picture("equity-without-index");
    await claimOne(page, "Ferry thanks");
    await closeReview(page);
    await claim(page, "Ferry thanks").waitFor({ state: "detached" });
    assert.equal((await equity.of(tomas.address)).balance, before.balance + parseEther("12.5"));
  } finally {
    await graph.start();
  }
  await page.getByText(/^Index is at block/).waitFor({ timeout: 30_000 });
  await page.getByText("from the round “Ferry thanks”").waitFor();
});
