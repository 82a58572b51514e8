import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { formatAmount, readHoldersFromLogs } from "@rizom/sdk";
import { getAddress, zeroAddress } from "viem";
import { person } from "../../scripts/demo/people.ts";
import { journey } from "./harness/journey.ts";
import { carryOut, closeReview } from "./steps/actions.ts";
import { connectAs } from "./steps/wallet.ts";

const tomas = person("Tomás Adeyemi");

journey("anybody looks a holder up in the cap table and takes it along as a file", async (here) => {
  const { page, open, chain, picture } = here;
  await open("/equity");
  await page.getByRole("figure").filter({ hasText: "each bed is as large as its owner’s part" }).waitFor();
  const table = page.getByRole("table", { name: /^Holders of RZM/ });
  const row = (name: string) => table.getByRole("row").filter({ hasText: name });
  await row("Samir Haddad").waitFor();
  await picture("equity-visitor");
  const search = page.getByRole("searchbox", { name: "Find a holder" });
  for (const typed of ["tomás", tomas.address.slice(0, 8), tomas.address]) {
    await search.fill(typed);
    await row("Samir Haddad").waitFor({ state: "detached" });
    await row("Tomás Adeyemi").waitFor();
    assert.equal(await table.getByRole("row").count(), 2, `${typed}: a heading and one holder`);
    await search.fill("");
    await row("Samir Haddad").waitFor();
  }
  await search.fill("0x0123456789");
  await page.getByText("No holder was found.").waitFor();
  await search.fill("");
  await page.getByText("By votes", { exact: true }).click();
  await page.getByRole("table", { name: "Holders of RZM, those with the most votes first" }).waitFor();

  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export as CSV" }).click();
  const file = await saving;
  assert.match(file.suggestedFilename(), /^rizom-cap-table-block-\d+\.csv$/);
  const text = readFileSync(await file.path(), "utf8");
  const [header, ...lines] = text.trimEnd().split("\r\n");
  assert.match(header ?? "", /^Account,Name,Balance \(RZM\)/);
  const holders = await readHoldersFromLogs(chain.client);
  const told = new Map(lines.map((line) => line.split(",")).map(([account = "", , balance]) => [account, balance]));
  const owned = holders.filter(({ balance }) => balance > 0n);
  assert.equal(told.size, owned.length);
  for (const { account, balance } of owned) {
    assert.equal(told.get(getAddress(account)), formatAmount(balance, 18, { group: "" }));
  }
  assert.equal(told.has(zeroAddress), false);
});

journey("the steward revokes a grant: what had vested stays, the rest returns", async (here) => {
  const { page, open, equity, picture } = here;
  const samir = person("Samir Haddad");
  const id = await equity.grant({ account: samir.address, amount: "1000", days: [-100, -100, 100], revocable: true });
  await open("/equity");
  await connectAs(page, "Ines Duarte");
  await page.getByRole("tab", { name: "Revoke a grant" }).click();
  await page.getByRole("button", { name: `Choose: grant ${id} of Samir Haddad` }).click();
  const effect = page.getByRole("region", { name: `Revoke grant ${id}` });
  await effect.getByText(/Samir Haddad would keep 500(\.\d+)? RZM/).waitFor();
  await effect.getByText(/(499|500)(\.\d+)? RZM of 1\s000 RZM return to what can be granted/).waitFor();
  await picture("equity-revoke");
  await carryOut(page, {
    press: "Review revoking it",
    confirm: `Revoke grant ${id}`,
    done: `Grant ${id} of Samir Haddad has ended.`,
  });
  await closeReview(page);
  const [grant] = await equity.grantsOf(samir.address);
  assert.equal(grant?.revoked, true);
  assert.equal(grant?.revocable, false);
  assert.ok(grant.amount >= 500n * 10n ** 18n && grant.amount < 501n * 10n ** 18n);
  await page.getByRole("button", { name: `Choose: grant ${id} of Samir Haddad` }).waitFor({ state: "detached" });
  await open(`/members/${samir.address}`);
  await page.getByText("The network revoked it on").waitFor();
  await picture("member-revoked");
});
