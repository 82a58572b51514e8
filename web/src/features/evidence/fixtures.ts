import { cidFromDigest } from "@rizom/sdk";
import { type Hex, sha256 } from "viem";
import { vi } from "vitest";
import { environment } from "../../lib/environment.ts";

/** An IPFS node and a gateway that hold the same blocks; what they do can be changed by block. */
export function fakeIpfs() {
  vi.spyOn(environment, "ipfsApiUrls", "get").mockReturnValue(["https://node.example"]);
  vi.spyOn(environment, "ipfsGatewayUrls", "get").mockReturnValue(["https://gate.example"]);
  const blocks = new Map<string, Uint8Array<ArrayBuffer>>();
  const put: Hex[] = [];
  /** Digests that the node refuses. */
  const refused = new Set<Hex>();

  async function take(body: Uint8Array): Promise<Response> {
    const text = new TextDecoder("latin1").decode(body);
    const bytes = body.slice(text.indexOf("\r\n\r\n") + 4, text.lastIndexOf("\r\n--")); // The one part that is sent.
    const digest = sha256(bytes);
    if (refused.has(digest)) return new Response("the disk is full", { status: 500 });
    put.push(digest);
    blocks.set(cidFromDigest(digest), bytes);
    return new Response(JSON.stringify({ Key: cidFromDigest(digest), Size: bytes.length }));
  }

  const fetched = vi.spyOn(globalThis, "fetch").mockImplementation(async (url, init) => {
    if (init?.method === "POST") return take(init.body as Uint8Array); // As the SDK sends it.
    const [cid = ""] = new URL(String(url)).pathname.split("/").slice(-1);
    const found = blocks.get(cid);
    return found === undefined ? new Response("", { status: 404 }) : new Response(found);
  });

  return {
    put,
    refused,
    fetched,
    /** What the gateway sends for a digest, whatever it hashes to. */
    hold: (digest: Hex, bytes: Uint8Array<ArrayBuffer>) => void blocks.set(cidFromDigest(digest), bytes),
    lose: (digest: Hex) => void blocks.delete(cidFromDigest(digest)),
  };
}
