import { type AddressInfo, createServer } from "node:net";
import { describe, it, type TestContext } from "node:test";
import { expect } from "chai";
import type { Log } from "./log.ts";
import { createPortChooser, isPortFree, type PortChooser } from "./ports.ts";
import { StackError } from "./StackError.ts";

function listen(test: TestContext, host: string): Promise<number> {
  const server = createServer();
  test.after(() => server.close());
  return new Promise((resolve) => server.listen(0, host, () => resolve((server.address() as AddressInfo).port)));
}

function chooser(test: TestContext, log: Log = () => {}): PortChooser {
  const made = createPortChooser(log);
  test.after(made.release);
  return made;
}

describe("ports", () => {
  for (const host of ["127.0.0.1", "0.0.0.0"]) {
    it(`given somebody listens on ${host}, the port isn't free`, async (test) => {
      const port = await listen(test, host);
      expect(await isPortFree(port)).to.equal(false);
    });
  }

  it("given the preferred port is taken, takes the next free one and says so", async (test) => {
    const taken = await listen(test, "127.0.0.1");
    const said: string[] = [];
    const port = await chooser(test, (part, message) => said.push(`${part}: ${message}`)).choose({
      part: "chain",
      preferred: taken,
    });
    expect(port).to.be.greaterThan(taken);
    expect(said).to.deep.equal([`chain: Port ${taken} is taken, using ${port} instead.`]);
  });

  it("given the person asked for the taken port, names the port and the variable", async (test) => {
    const taken = await listen(test, "127.0.0.1");
    const choice = chooser(test).choose({ part: "chain", preferred: taken, variable: "RPC_PORT" });
    const error = await choice.catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(StackError);
    expect(String(error)).to.include(`Port ${taken} is taken, and RPC_PORT asks for it`);
  });

  it("gives no port out twice", async (test) => {
    const port = await listen(test, "127.0.0.1");
    const { choose } = chooser(test);
    const wish = { part: "graph", preferred: port };
    expect(await choose(wish)).to.not.equal(await choose(wish));
  });

  it("given another stack has chosen a port and doesn't listen yet, leaves it alone until it is released", async (test) => {
    const wish = { part: "graph", preferred: await listen(test, "127.0.0.1") };
    const other = chooser(test);
    const chosen = await other.choose(wish);
    expect(await chooser(test).choose({ ...wish, preferred: chosen })).to.be.greaterThan(chosen);
    other.release();
    expect(await chooser(test).choose({ ...wish, preferred: chosen })).to.equal(chosen);
  });
});
