import { buildEvidenceDocument, cidFromDigest, digestOf, fileDigestOf } from "@rizom/sdk";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import type { Hex } from "viem";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { environment } from "../../lib/environment.ts";
import { EvidenceFields } from "./EvidenceFields.tsx";
import { fakeIpfs } from "./fixtures.ts";
import { useEvidenceDraft } from "./useEvidenceDraft.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const CUT = new File(["the final cut"], "Final cut.mp4", { type: "video/mp4" });
const NOTES = new File(["# Notes"], "Notes.md", { type: "text/markdown" });
const cut = await fileDigestOf(encode("the final cut"));
const notes = await fileDigestOf(encode("# Notes"));
const { bytes } = buildEvidenceDocument({
  summary: "The final cut.",
  body: "",
  files: [
    { name: "Final cut.mp4", type: "video/mp4", size: 13, digest: cut },
    { name: "Notes.md", type: "text/markdown", size: 7, digest: notes },
  ],
});
const digest = await digestOf(bytes);

let published: (Hex | null | Error)[] = [];

function Form() {
  const evidence = useEvidenceDraft();
  const publish = () =>
    void evidence.publish().then(
      (found) => published.push(found),
      (error: Error) => published.push(error),
    );
  return (
    <>
      <EvidenceFields evidence={evidence} />
      <button type="button" onClick={publish}>
        Publish it
      </button>
      <button type="button" onClick={evidence.clear}>
        Begin anew
      </button>
    </>
  );
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const choose = (...files: File[]) => fireEvent.change(screen.getByLabelText("Files to show"), { target: { files } });
const write = (summary: string) => fireEvent.change(screen.getByLabelText("Summary"), { target: { value: summary } });
const line = (name: string) => {
  const found = screen.getAllByRole("listitem").find((item) => within(item).queryByText(name));
  if (!found) throw new Error(`There is no line of ${name}.`);
  return within(found);
};

let ipfs: ReturnType<typeof fakeIpfs>;
beforeEach(() => {
  published = [];
  ipfs = fakeIpfs();
});

describe("EvidenceFields", () => {
  test("default: files first, each read back, then the text; the digest is for the chain", async () => {
    render(<Form />);
    write("The final cut.");
    choose(CUT, NOTES);
    await waitFor(() => expect(screen.getAllByText("Not sent yet")).toHaveLength(2));
    expect(line("Final cut.mp4").getByTitle(cut)).toBeTruthy();
    expect(line("Final cut.mp4").getByText("13 bytes")).toBeTruthy();
    expect(ipfs.fetched).not.toHaveBeenCalled();
    press("Publish it");
    await waitFor(() => expect(published).toEqual([digest]));
    expect(ipfs.put).toEqual([cut, notes, digest]);
    expect(screen.getAllByText("On IPFS, read back and verified")).toHaveLength(2);
    expect(ipfs.fetched.mock.calls.map(([url]) => new URL(String(url)).host)).toEqual(
      Array.from({ length: 3 }, () => ["node.example", "gate.example"]).flat(),
    );
  });

  test("behavior: what it means to publish is said before, and so are the limits", () => {
    render(<Form />);
    expect(screen.getByText("It’s public and permanent.")).toBeTruthy();
    const button = screen.getByRole("button", { name: "Choose files" });
    const hint = document.getElementById(button.getAttribute("aria-describedby") ?? "");
    expect(hint?.textContent).toMatch(/^Up to 10, of at most 1 MiB each/);
  });

  test("behavior: files are dropped, on their place alone; dropped beside it, they don't take the page away", async () => {
    render(<Form />);
    const place = screen.getByText("or drop them here").parentElement ?? document.body;
    expect(fireEvent.dragOver(place)).toBe(false);
    fireEvent.drop(place, { dataTransfer: { files: [CUT] } });
    expect(await screen.findByText("Final cut.mp4")).toBeTruthy();
    expect(fireEvent.drop(document.body, { dataTransfer: { files: [NOTES] } })).toBe(false);
    expect(screen.queryByText("Notes.md")).toBeNull();
  });

  test("behavior: a removed file isn't sent, and the focus goes to the button that chooses", async () => {
    render(<Form />);
    write("The final cut.");
    choose(CUT, NOTES);
    await waitFor(() => expect(screen.getAllByText("Not sent yet")).toHaveLength(2));
    press("Remove Notes.md");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Choose files" }));
    press("Publish it");
    await waitFor(() => expect(published).toHaveLength(1));
    expect(ipfs.put).toHaveLength(2);
    expect(ipfs.put[0]).toBe(cut);
  });

  test("error: one that can't go says why, is never read or sent, and holds up the others until it's removed", async () => {
    render(<Form />);
    write("The final cut.");
    const large = new File([new Uint8Array(1_048_577)], "Raw.mov");
    choose(CUT, large, new File([], "Empty.txt"), new File(["other"], "Final cut.mp4"));
    await waitFor(() => expect(screen.getAllByText("Not sent yet")).toHaveLength(1));
    expect(line("Raw.mov").getByText(/has 1048577 bytes and may have 1048576/)).toBeTruthy();
    expect(line("Empty.txt").getByText(/It's empty/)).toBeTruthy();
    expect(screen.getByText(/Another file has the same name/)).toBeTruthy();
    press("Publish it");
    await waitFor(() => expect(published).toEqual([null]));
    expect(screen.getByText(/A file can’t go with the others/)).toBeTruthy();
    expect(ipfs.fetched).not.toHaveBeenCalled();
  });

  test("error: nothing without a summary", async () => {
    render(<Form />);
    expect(screen.queryByText("Say it in a sentence or two.")).toBeNull();
    press("Publish it");
    await waitFor(() => expect(published).toEqual([null]));
    expect(screen.getByText("Say it in a sentence or two.")).toBeTruthy();
    expect(ipfs.fetched).not.toHaveBeenCalled();
  });

  test("error: one that fails holds up none of the others; tried again, only what is missing is sent", async () => {
    ipfs.refused.add(cut);
    render(<Form />);
    write("The final cut.");
    choose(CUT, NOTES);
    await waitFor(() => expect(screen.getAllByText("Not sent yet")).toHaveLength(2));
    press("Publish it");
    await waitFor(() => expect(published[0]).toMatchObject({ name: "FileNotAddedError" }));
    expect(line("Final cut.mp4").getByText(/Nothing is lost\.$/)).toBeTruthy();
    expect(line("Final cut.mp4").getByText(/answered with status 500: the disk is full\. Try again/)).toBeTruthy();
    expect(line("Notes.md").getByText("On IPFS, read back and verified")).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>("Summary").value).toBe("The final cut.");
    ipfs.refused.clear();
    press("Try again: Final cut.mp4");
    expect(await line("Final cut.mp4").findByText("On IPFS, read back and verified")).toBeTruthy();
    press("Publish it");
    await waitFor(() => expect(published[1]).toBe(digest));
    expect(ipfs.put).toEqual([notes, cut, digest]);
  });

  test("error: a gateway that sends back something else: nobody signs for that", async () => {
    ipfs.fetched.mockImplementationOnce(async () => new Response(JSON.stringify({ Key: cidFromDigest(cut) })));
    ipfs.hold(cut, encode("another cut"));
    render(<Form />);
    write("The final cut.");
    choose(CUT);
    await screen.findByText("Not sent yet");
    press("Publish it");
    await waitFor(() => expect(published[0]).toMatchObject({ name: "FileMismatchError" }));
    expect(line("Final cut.mp4").getByText(/doesn't match its digest/)).toBeTruthy();
  });

  test("behavior: a site without a gateway doesn't say that it read anything back", async () => {
    vi.spyOn(environment, "ipfsGatewayUrls", "get").mockReturnValue([]);
    render(<Form />);
    write("The final cut.");
    choose(CUT);
    await screen.findByText("Not sent yet");
    press("Publish it");
    await waitFor(() => expect(published).toHaveLength(1));
    expect(line("Final cut.mp4").getByText("On IPFS")).toBeTruthy();
  });

  test("behavior: it begins anew", async () => {
    render(<Form />);
    write("The final cut.");
    choose(CUT);
    await screen.findByText("Not sent yet");
    press("Begin anew");
    expect(screen.queryAllByRole("listitem")).toEqual([]);
    expect(screen.getByLabelText<HTMLInputElement>("Summary").value).toBe("");
  });
});
