import { buildProposalDocument, cidOf, DocumentNotAddedError, DocumentUnavailableError, digestOf } from "@rizom/sdk";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { environment } from "../../lib/environment.ts";
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
  vi.spyOn(environment, "ipfsApiUrl", "get").mockReturnValue("https://node.example");
  vi.spyOn(environment, "ipfsGatewayUrl", "get").mockReturnValue("https://gate.example");
});

describe("publishDocument", () => {
  test("default: it's put there, and then found", async () => {
    const asked = serve(bytes);
    expect(await publishDocument(bytes)).toBe(await digestOf(bytes));
    expect(asked.mock.calls.map(([url]) => new URL(String(url)).host)).toEqual(["node.example", "gate.example"]);
  });

  test("error: taken, and not found: nobody signs for a document that can't be had", async () => {
    serve(null);
    await expect(publishDocument(bytes)).rejects.toBeInstanceOf(DocumentUnavailableError);
  });

  test("error: no node", async () => {
    vi.spyOn(environment, "ipfsApiUrl", "get").mockReturnValue(null);
    const asked = serve(bytes);
    await expect(publishDocument(bytes)).rejects.toBeInstanceOf(DocumentNotAddedError);
    expect(asked).not.toHaveBeenCalled();
  });
});
