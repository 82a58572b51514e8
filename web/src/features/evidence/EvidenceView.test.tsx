import { buildEvidenceDocument, digestOf, type EvidenceFile, fileDigestOf } from "@rizom/sdk";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import type { Hex } from "viem";
import { beforeEach, describe, expect, test, vi } from "vitest";
import * as saving from "../../lib/saveBlob.ts";
import { EvidenceView } from "./EvidenceView.tsx";
import { fakeIpfs } from "./fixtures.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const PAGE = encode("<script>alert(1)</script>");
const page: EvidenceFile = {
  name: "Site.html",
  type: "text/html",
  size: PAGE.length,
  digest: await fileDigestOf(PAGE),
};
/** The beginning of a PNG, in whose first bytes its size stands. */
const pngOf = (pixels: number) => {
  const bytes = new Uint8Array([
    0x89,
    ...encode("PNG\r\n\u001a\n"),
    0,
    0,
    0,
    13,
    ...encode("IHDR"),
    ...Array(16).fill(0),
  ]);
  for (const at of [16, 20]) new DataView(bytes.buffer).setUint32(at, pixels);
  return bytes;
};
const pictureOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<EvidenceFile> => ({
  ...{ name: "Still.png", type: "image/png", size: bytes.length, digest: await fileDigestOf(bytes) },
});
const PICTURE = pngOf(2);
const picture = await pictureOf(PICTURE);

let ipfs: ReturnType<typeof fakeIpfs>;
let saved: { name: string; blob: Blob }[] = [];
beforeEach(() => {
  ipfs = fakeIpfs();
  saved = [];
  vi.spyOn(saving, "saveBlob").mockImplementation((name, blob) => void saved.push({ name, blob }));
});

/** Puts an evidence where the gateway finds it, and shows it. */
async function show(files: readonly EvidenceFile[], body = ""): Promise<Hex> {
  const { bytes } = buildEvidenceDocument({ summary: "The final cut.", body, files });
  const digest = await digestOf(bytes);
  ipfs.hold(digest, bytes);
  render(
    <QueryClientProvider client={new QueryClient()}>
      <EvidenceView digest={digest} />
    </QueryClientProvider>,
  );
  await screen.findByText("The final cut.");
  return digest;
}

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

describe("EvidenceView", () => {
  test("default: the text, and each file with what is known of it; none is fetched by itself", async () => {
    await show([page, picture], "Each is **ten** minutes. <img src=x onerror=alert(1)>");
    expect((await screen.findByText("ten")).tagName).toBe("STRONG");
    expect(document.querySelector("img")).toBeNull();
    const items = within(screen.getByRole("list", { name: "Files" })).getAllByRole("listitem");
    expect(items.map((item) => item.querySelector(".evidence__name")?.textContent)).toEqual(["Site.html", "Still.png"]);
    const [first = document.body] = items;
    expect(within(first).getByText("25 bytes")).toBeTruthy();
    expect(within(first).getByText("text/html")).toBeTruthy();
    expect(within(first).getByTitle(page.digest)).toBeTruthy();
    expect(within(first).getByRole("button", { name: "Copy the digest of Site.html" })).toBeTruthy();
    expect(ipfs.fetched).toHaveBeenCalledTimes(1);
  });

  test("behavior: a file is verified and then offered, as bytes that nothing opens", async () => {
    ipfs.hold(page.digest, PAGE);
    await show([page]);
    press("Check and download: Site.html");
    expect(await screen.findByText("Verified: it matches its digest.")).toBeTruthy();
    expect(saved).toEqual([]);
    press("Save the file: Site.html");
    expect(saved.map(({ name, blob }) => [name, blob.type])).toEqual([["Site.html", "application/octet-stream"]]);
    expect(new Uint8Array((await saved[0]?.blob.arrayBuffer()) ?? new ArrayBuffer())).toEqual(PAGE);
    expect(document.querySelector("script, iframe, object, img")).toBeNull();
  });

  test("behavior: a picture is shown once it's verified, and one that can't be drawn says so", async () => {
    ipfs.hold(picture.digest, PICTURE);
    await show([picture]);
    expect(screen.queryByRole("img")).toBeNull();
    press("Check and download: Still.png");
    const shown = await screen.findByRole("img", { name: "Still.png" });
    expect(shown.getAttribute("src")).toBe(`data:image/png;base64,${btoa(String.fromCharCode(...PICTURE))}`);
    fireEvent.error(shown);
    expect(screen.getByText(/can’t be shown as one/)).toBeTruthy();
  });

  // 2026-11-29: 1 MiB holds a picture of a billion pixels; drawing it took gigabytes and froze the page.
  test("behavior: a picture of too many pixels isn't drawn, and can be saved", async () => {
    const bytes = pngOf(30_000);
    const bomb = await pictureOf(bytes);
    ipfs.hold(bomb.digest, bytes);
    await show([bomb]);
    press("Check and download: Still.png");
    expect(await screen.findByText(/too many pixels to be shown here/)).toBeTruthy();
    expect(screen.queryByRole("img")).toBeNull();
    expect(screen.getByRole("button", { name: "Save the file: Still.png" })).toBeTruthy();
  });

  test("error: something else is said clearly, and never offered or shown", async () => {
    ipfs.hold(picture.digest, pngOf(3));
    await show([picture]);
    press("Check and download: Still.png");
    expect(await screen.findByText(/doesn’t match the file’s digest/)).toBeTruthy();
    expect(screen.getByText(/gate\.example sent something else/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Save/ })).toBeNull();
    expect(screen.queryByRole("img")).toBeNull();
  });

  test("error: a file that isn't there is found when it's asked for again", async () => {
    await show([page]);
    press("Check and download: Site.html");
    expect(await screen.findByText(/The file can’t be had now/)).toBeTruthy();
    ipfs.hold(page.digest, PAGE);
    press("Try again: Site.html");
    expect(await screen.findByText("Verified: it matches its digest.")).toBeTruthy();
    await waitFor(() => expect(screen.queryByText(/can’t be had now/)).toBeNull());
  });

  test("error: a text that lies about a file's size", async () => {
    ipfs.hold(page.digest, PAGE);
    await show([{ ...page, size: 1_048_576 }]);
    press("Check and download: Site.html");
    expect(await screen.findByText(/Verified.*It has 25 bytes, though, and not 1 MiB\./)).toBeTruthy();
  });

  test("behavior: no files", async () => {
    await show([]);
    expect(screen.getByText("It has no files.")).toBeTruthy();
  });

  test("error: an evidence that isn't there shows its digest", async () => {
    render(
      <QueryClientProvider client={new QueryClient()}>
        <EvidenceView digest={page.digest} />
      </QueryClientProvider>,
    );
    expect(await screen.findByText(/^The evidence can’t be had now/)).toBeTruthy();
    expect(screen.getByText(/^bafkrei/)).toBeTruthy();
  });
});
