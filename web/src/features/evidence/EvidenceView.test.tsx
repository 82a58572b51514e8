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
const PICTURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
const picture: EvidenceFile = { name: "Still.png", type: "image/png", size: 4, digest: await fileDigestOf(PICTURE) };

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
    expect(shown.getAttribute("src")).toBe("data:image/png;base64,iVBORw==");
    fireEvent.error(shown);
    expect(screen.getByText(/can’t be shown as one/)).toBeTruthy();
  });

  test("error: something else is said clearly, and never offered or shown", async () => {
    ipfs.hold(picture.digest, new Uint8Array([0x89, 0x50, 0x4e, 0x48]));
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
