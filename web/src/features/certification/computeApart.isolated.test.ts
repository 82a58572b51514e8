import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Answer, Task } from "./computeApart.ts";
import { CERTIFIED, INPUTS } from "./fixtures.ts";

type Heard = { message: (event: { data: Answer }) => void; error: () => void };

/** A worker as the page sees it: answers with what `answer` says, or breaks. */
function fakeWorker(answer: (task: Task) => Answer | "breaks") {
  const made: string[] = [];
  class FakeWorker {
    readonly #heard: Partial<Heard> = {};
    constructor(url: URL) {
      made.push(url.pathname);
    }
    addEventListener<Name extends keyof Heard>(name: Name, listener: Heard[Name]) {
      this.#heard[name] = listener;
    }
    postMessage(task: Task) {
      const said = answer(task);
      queueMicrotask(() => (said === "breaks" ? this.#heard.error?.() : this.#heard.message?.({ data: said })));
    }
    terminate() {}
  }
  vi.stubGlobal("Worker", FakeWorker);
  return made;
}

/** Afresh: a worker is kept once it's there. */
const load = async () => (await import("./computeApart.ts")).computeApart;

beforeEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe("computeApart", () => {
  test("default: the worker's answer, from one worker for all questions", async () => {
    const made = fakeWorker(({ id, name }) => ({ id, result: `${name} done` }));
    const computeApart = await load();
    const both = await Promise.all([
      computeApart("certify", { inputs: INPUTS }),
      computeApart("certify", { inputs: INPUTS }),
    ]);
    expect(both).toEqual(["certify done", "certify done"]);
    expect(made).toHaveLength(1);
    expect(made[0]).toMatch(/computing\.worker\.ts$/);
  });

  test("behavior: where there are no workers it's computed here", async () => {
    vi.stubGlobal("Worker", undefined);
    const computeApart = await load();
    expect(await computeApart("certify", { inputs: INPUTS })).toEqual(CERTIFIED.certification);
  });

  test("behavior: a worker that can't be loaded leaves nobody waiting, and isn't asked again", async () => {
    const made = fakeWorker(() => "breaks");
    const computeApart = await load();
    for (let n = 0; n < 2; n++) {
      expect(await computeApart("certify", { inputs: INPUTS })).toEqual(CERTIFIED.certification);
    }
    expect(made).toHaveLength(1);
  });

  test("error: what is wrong with the inputs is told, and not computed again here", async () => {
    fakeWorker(({ id }) => ({ id, problem: "Two attestations have the same uid." }));
    const computeApart = await load();
    await expect(computeApart("certify", { inputs: INPUTS })).rejects.toThrow("Two attestations have the same uid.");
  });
});
