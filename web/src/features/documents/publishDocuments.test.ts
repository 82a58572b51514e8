import { digestOf } from "@rizom/sdk";
import { beforeEach, describe, expect, test, vi } from "vitest";
import * as one from "./publishDocument.ts";
import { publishDocuments } from "./publishDocuments.ts";

let counted = 0;
const text = () => new TextEncoder().encode(`{"n":${counted++}}`);
const put = async (bytes: Uint8Array) => ({ digest: await digestOf(bytes), isEverywhere: true });
const sent = () => vi.mocked(one.putDocument).mock.calls.map(([bytes]) => bytes);

beforeEach(() => {
  vi.spyOn(one, "putDocument").mockImplementation(put);
});

describe("publishDocuments", () => {
  test("default: all of them, in their order, and how far it is told", async () => {
    const documents = Array.from({ length: 7 }, text);
    const steps: number[] = [];
    const digests = await publishDocuments(documents, (done) => steps.push(done));
    expect(digests).toEqual(await Promise.all(documents.map(digestOf)));
    expect(steps).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test("behavior: after a failure midway, what is there isn't sent again", async () => {
    const [first, second, third] = [text(), text(), text()];
    vi.mocked(one.putDocument).mockImplementation(async (bytes) => {
      if (bytes === second && sent().filter((each) => each === second).length === 1) throw new Error("No node.");
      return put(bytes);
    });
    await expect(publishDocuments([first, second, third])).rejects.toThrow("No node.");
    // Who is sent first isn't said.
    expect(sent()).toHaveLength(3);
    expect(new Set(sent())).toEqual(new Set([first, second, third]));
    await publishDocuments([first, second, third]);
    expect(sent().slice(3)).toEqual([second]);
  });

  test("behavior: what a provider didn't take is offered to it again", async () => {
    const document = text();
    vi.mocked(one.putDocument).mockImplementationOnce(async (bytes) => ({
      ...(await put(bytes)),
      isEverywhere: false,
    }));
    await publishDocuments([document]);
    await publishDocuments([document]);
    await publishDocuments([document]);
    expect(sent()).toEqual([document, document]);
  });
});
