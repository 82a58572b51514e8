import { describe, it } from "node:test";
import { expect } from "chai";
import { runShared } from "./runShared.ts";
import type { Suite } from "./suites.ts";

const suite = (name: string, artifacts?: true): Suite => ({
  name,
  command: "any",
  args: [],
  ...(artifacts && { artifacts }),
});

/** Runs suites that end when the test says so; `compiling` is one of them. */
function start(suites: Suite[]) {
  const began: string[] = [];
  const ends = new Map<string, (succeeded: boolean) => void>();
  const begin = (name: string) => {
    began.push(name);
    return new Promise<boolean>((resolve) => ends.set(name, resolve));
  };
  const all = runShared(suites, { compile: () => begin("compiling"), run: ({ name }) => begin(name) });
  const end = async (name: string, succeeded = true) => {
    ends.get(name)?.(succeeded);
    await new Promise(setImmediate);
  };
  return { all, began, end };
}

describe("runShared", () => {
  it("does what needs no artifacts while the contracts are compiled, and never more than two at once", async () => {
    const { all, began, end } = start([suite("a", true), suite("b"), suite("c", true), suite("d")]);
    expect(began).to.deep.equal(["compiling", "b"]);
    await end("b");
    expect(began).to.deep.equal(["compiling", "b", "d"]);
    await end("d");
    expect(began).to.have.length(3);
    await end("compiling");
    expect(began.slice(3)).to.deep.equal(["a", "c"]);
    await end("c");
    await end("a");
    await all;
  });

  it("lets a place take the first that can begin, whichever place that is", async () => {
    const { all, began, end } = start([suite("long"), suite("a", true), suite("b", true)]);
    await end("compiling");
    await end("a");
    expect(began).to.deep.equal(["compiling", "long", "a", "b"]);
    await end("long");
    await end("b");
    await all;
  });

  it("given the contracts don't compile: runs what needs no artifacts, and nothing else", async () => {
    const { all, began, end } = start([suite("a", true), suite("b"), suite("c")]);
    await end("compiling", false);
    await end("b");
    await end("c");
    await all;
    expect(began).to.deep.equal(["compiling", "b", "c"]);
  });
});
