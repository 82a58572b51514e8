/**
 * `npm run measure`: how long until a payment is in the index, and until it's on the payer's screen.
 * It asserts nothing: figures depend on the machine. Figures on the screen are taken in a browser that is driven from
 * outside, which adds some milliseconds to each.
 */
import { payRequest, referenceOf } from "@rizom/sdk";
import { type Address, type Hex, parseEther } from "viem";
import { person } from "../../scripts/demo/people.ts";
import { pause, waitFor } from "../../scripts/stack/probe.ts";
import { startWorld, world } from "./harness/world.ts";
import { fillPayment, review, start } from "./steps/actions.ts";
import { approve, connectAs } from "./steps/wallet.ts";

const INDEXED_PAYMENTS = 50;
const SHOWN_PAYMENTS = 20;
const WIDTH = 50;
/** The index looks at the chain once in so many milliseconds; payments are made at all moments in between. */
const BEAT = 1000;

const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stopping.abort());
const stop = await startWorld({ number: 1, write: (text) => process.stdout.write(text), signal: stopping.signal });
try {
  const { chain } = world();
  const split = await chain.createSplit({ name: "Stopwatch", team: [["Lucía Ferrer", 1]] });
  console.log(`\nPaying ${INDEXED_PAYMENTS} times, and ${SHOWN_PAYMENTS} times in the browser.`);
  const indexed = await timeIndex(split);
  const shown = await timeScreen(split);
  console.log(`\n${"".padEnd(WIDTH)}${"p50".padStart(9)}${"p95".padStart(9)}${"n".padStart(5)}`);
  console.log(row("Block with a payment → the index tells it", indexed));
  console.log(row("Block with a payment → “You paid” on the screen", shown.said));
  console.log(row("Block with a payment → its receipt's page", shown.receipt));
} finally {
  await stop();
}
process.exit(0);

/** From the block of a payment until the index answers with it, in milliseconds. */
async function timeIndex(split: Address): Promise<number[]> {
  const { chain, stack } = world();
  const graphUrl = stack.graphUrl;
  if (graphUrl === null) throw new Error("There is no index here to be measured.");
  const times: number[] = [];
  for (let count = 0; count < INDEXED_PAYMENTS; count++) {
    await pause((count * 370) % BEAT);
    const reference = referenceOf(`Measured ${count}`);
    await chain.act(person("Hanna Brandt"), payRequest({ split, amount: parseEther("0.01"), reference }));
    const began = performance.now();
    await waitFor(() => isIndexed(graphUrl, split, reference), {
      what: "A payment in the index",
      timeoutMs: 60_000,
      intervalMs: 10,
    });
    times.push(performance.now() - began);
  }
  return times;
}

async function isIndexed(graphUrl: string, split: Address, reference: Hex): Promise<true | undefined> {
  const query = `{ payments(where: { split: "${split.toLowerCase()}", reference: "${reference}" }) { id } }`;
  const headers = { "content-type": "application/json" };
  const answer = await fetch(graphUrl, { method: "POST", headers, body: JSON.stringify({ query }) });
  return (await answer.text()).includes('"id"') ? true : undefined;
}

/** From the answer to the wallet, which is also the block, until the payer sees it said, and the receipt. */
async function timeScreen(split: Address): Promise<{ said: number[]; receipt: number[] }> {
  const { browser, site } = world();
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${site.url}/pay/${split}`);
  await connectAs(page, "Mira Okafor");
  const said: number[] = [];
  const receipt: number[] = [];
  for (let count = 0; count < SHOWN_PAYMENTS; count++) {
    await fillPayment(page, { asset: "ETH", amount: "0.01", reference: `Seen ${count}` });
    await start(page, { press: "Pay 0.01 ETH" });
    const sent = page.waitForResponse(
      (answer) => answer.request().postData()?.includes("eth_sendRawTransaction") ?? false,
    );
    await approve(page);
    await sent;
    const began = performance.now();
    await review(page).getByText("You paid 0.01 ETH").waitFor();
    said.push(performance.now() - began);
    await review(page).getByRole("link", { name: "See the receipt" }).click();
    await page.getByRole("heading", { name: "Payment receipt" }).waitFor();
    receipt.push(performance.now() - began);
    await page.goBack();
    await page.getByRole("heading", { name: "Pay Stopwatch" }).waitFor();
  }
  return { said, receipt };
}

function row(what: string, times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
  const figure = (value: number) => `${Math.round(value)} ms`.padStart(9);
  return `${what.padEnd(WIDTH)}${figure(at(0.5))}${figure(at(0.95))}${String(times.length).padStart(5)}`;
}
