import { digestOf } from "@rizom/sdk";
import { beforeEach, describe, expect, test, vi } from "vitest";
import * as one from "./publishDocument.ts";
import { publishDocuments } from "./publishDocuments.ts";

let counted = 0;
const text = () => new TextEncoder().encode(`{"n":${counted++}}`);

beforeEach(() => {
  vi.spyOn(one, "publishDocument").mockImplementation(digestOf);
});

describe("publishDocuments", () => {
  test("default: one after the other, and how far it is told", async () => {
    const documents = [text(), text()];
    const steps: number[] = [];
    const digests = await publishDocuments(documents, (done) => steps.push(done));
    expect(digests).toEqual(await Promise.all(documents.map(digestOf)));
    expect(steps).toEqual([0, 1]);
  });

  test("behavior: after a failure midway, what is there isn't sent again", async () => {
    const documents = [text(), text(), text()];
    vi.mocked(one.publishDocument).mockImplementation(async (bytes) => {
      if (bytes === documents[1] && vi.mocked(one.publishDocument).mock.calls.length === 2) throw new Error("No node.");
      return digestOf(bytes);
    });
    await expect(publishDocuments(documents)).rejects.toThrow("No node.");
    await publishDocuments(documents);
    expect(vi.mocked(one.publishDocument).mock.calls.map(([bytes]) => bytes)).toEqual([
      documents[0],
      documents[1],
      documents[1],
      documents[2],
    ]);
  });
});
