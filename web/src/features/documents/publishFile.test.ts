import { cidFromDigest, FileError, FileNotAddedError, FileUnavailableError, fileDigestOf } from "@rizom/sdk";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { environment } from "../../lib/environment.ts";
import { publishFile } from "./publishFile.ts";

const bytes = new Uint8Array(300_000).fill(7);
const digest = await fileDigestOf(bytes);

/** A node that takes everything, and a gateway that sends what it's told to. */
function serve(found: Uint8Array<ArrayBuffer> | null) {
  return vi.spyOn(globalThis, "fetch").mockImplementation(async (_, init) => {
    if (init?.method === "POST") return new Response(JSON.stringify({ Key: cidFromDigest(digest) }));
    return found === null ? new Response("", { status: 404 }) : new Response(found);
  });
}

beforeEach(() => {
  vi.spyOn(environment, "ipfsApiUrls", "get").mockReturnValue(["https://node.example"]);
  vi.spyOn(environment, "ipfsGatewayUrls", "get").mockReturnValue(["https://gate.example"]);
});

describe("publishFile", () => {
  test("default: it's put there, and then found", async () => {
    const asked = serve(bytes);
    const steps: number[] = [];
    expect(await publishFile(bytes, () => steps.push(asked.mock.calls.length))).toBe(digest);
    expect(asked.mock.calls.map(([url]) => new URL(String(url)).host)).toEqual(["node.example", "gate.example"]);
    expect(steps).toEqual([1]);
  });

  test("error: taken, and not found", async () => {
    serve(null);
    await expect(publishFile(bytes)).rejects.toBeInstanceOf(FileUnavailableError);
  });

  test("error: no node, and what can't be a file: nobody is asked", async () => {
    const asked = serve(bytes);
    await expect(publishFile(new Uint8Array())).rejects.toBeInstanceOf(FileError);
    vi.spyOn(environment, "ipfsApiUrls", "get").mockReturnValue([]);
    await expect(publishFile(bytes)).rejects.toBeInstanceOf(FileNotAddedError);
    expect(asked).not.toHaveBeenCalled();
  });
});
