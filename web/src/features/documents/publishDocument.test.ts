import { buildProposalDocument, cidOf, DocumentNotAddedError, DocumentUnavailableError, digestOf } from "@rizom/sdk";
import { act, renderHook } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { environment } from "../../lib/environment.ts";
import { pinTrouble } from "../../lib/pinTrouble.ts";
import { keepPinningToken } from "./pinningTokens.ts";
import { publishDocument } from "./publishDocument.ts";

const { bytes } = buildProposalDocument({ title: "Pay the printer", summary: "", body: "" });
const cid = await cidOf(bytes);

/** A node that takes everything, and a gateway that sends what it's told to. */
function serve(found: Uint8Array<ArrayBuffer> | null) {
  return vi.spyOn(globalThis, "fetch").mockImplementation(async (_, init) => {
    if (init?.method === "POST") return new Response(JSON.stringify({ Key: cid, Size: bytes.length }));
    return found === null ? new Response("", { status: 404 }) : new Response(found);
  });
}

beforeEach(() => {
  vi.spyOn(environment, "ipfsApiUrls", "get").mockReturnValue(["https://node.example"]);
  vi.spyOn(environment, "ipfsGatewayUrls", "get").mockReturnValue(["https://gate.example"]);
});

describe("publishDocument", () => {
  test("default: it's put there, and then found", async () => {
    const asked = serve(bytes);
    expect(await publishDocument(bytes)).toBe(await digestOf(bytes));
    expect(asked.mock.calls.map(([url]) => new URL(String(url)).host)).toEqual(["node.example", "gate.example"]);
  });

  test("behavior: one provider that is away is said before somebody signs, and another is enough", async () => {
    vi.spyOn(environment, "ipfsApiUrls", "get").mockReturnValue(["https://gone.example", "https://node.example"]);
    vi.spyOn(globalThis, "fetch").mockImplementation(async (url, init) => {
      if (String(url).startsWith("https://gone.example")) throw new TypeError("fetch failed");
      return init?.method === "POST" ? new Response(JSON.stringify({ Key: cid })) : new Response(bytes);
    });
    expect(await publishDocument(bytes)).toBe(await digestOf(bytes));
    const { result } = renderHook(() => pinTrouble.useNotes());
    expect(result.current).toEqual([expect.stringContaining("gone.example didn't take the document")]);
    act(() => pinTrouble.clear());
    expect(result.current).toEqual([]);
  });

  test("behavior: a pinning service is asked with the person's own token, and nobody else gets it", async () => {
    vi.spyOn(environment, "pinningServiceUrls", "get").mockReturnValue(["https://pin.example/psa"]);
    keepPinningToken("https://pin.example/psa", "mine");
    const asked = vi.spyOn(globalThis, "fetch").mockImplementation(async (url, init) => {
      if (String(url).startsWith("https://pin.example/psa/pins?")) return new Response('{"count":0,"results":[]}');
      if (String(url) === "https://pin.example/psa/pins") {
        return new Response(JSON.stringify({ requestid: "1", status: "pinned", pin: { cid } }), { status: 202 });
      }
      return init?.method === "POST" ? new Response(JSON.stringify({ Key: cid })) : new Response(bytes);
    });
    await publishDocument(bytes);
    const withToken = asked.mock.calls.filter(([, init]) => new Headers(init?.headers).has("authorization"));
    expect(withToken.map(([url]) => new URL(String(url)).host)).toEqual(["pin.example", "pin.example"]);
    expect(new Headers(withToken[0]?.[1]?.headers).get("authorization")).toBe("Bearer mine");
    keepPinningToken("https://pin.example/psa", "");
    expect(localStorage.getItem("rizom.pinning-tokens")).toBe("{}");
  });

  test("error: taken, and not found: nobody signs for a document that can't be had", async () => {
    serve(null);
    await expect(publishDocument(bytes)).rejects.toBeInstanceOf(DocumentUnavailableError);
  });

  test("error: no node", async () => {
    vi.spyOn(environment, "ipfsApiUrls", "get").mockReturnValue([]);
    const asked = serve(bytes);
    await expect(publishDocument(bytes)).rejects.toBeInstanceOf(DocumentNotAddedError);
    expect(asked).not.toHaveBeenCalled();
  });
});
