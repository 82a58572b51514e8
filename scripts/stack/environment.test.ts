import { describe, it } from "node:test";
import { expect } from "chai";
import { choosePorts } from "./context.ts";
import { readEnvironment } from "./environment.ts";
import { StackError } from "./StackError.ts";

describe("environment", () => {
  it("given nothing, replaces nothing", () => {
    const { ports, ...rest } = readEnvironment({ PATH: "/bin", RPC_URL: "" });
    expect(Object.values(rest).filter((value) => value !== undefined)).to.deep.equal([]);
    expect(ports).to.deep.equal({});
  });

  it("reads replacements without a slash at the end, and ports", () => {
    const read = readEnvironment({
      RPC_URL: "http://127.0.0.1:9545/",
      POSTGRES_URL: "postgresql://me:secret@127.0.0.1:5432/rizom",
      IPFS_API_URL: "http://127.0.0.1:5001",
      IPFS_GATEWAY_URL: "https://ipfs.example/, https://other.example",
      IPFS_PINNING_SERVICES: "https://pin.example/psa",
      WEB_PORT: "4000",
      GND_PATH: "none",
    });
    expect(read.rpcUrl).to.equal("http://127.0.0.1:9545");
    expect(read.postgresUrl).to.equal("postgresql://me:secret@127.0.0.1:5432/rizom");
    expect(read.ipfsApiUrls).to.deep.equal(["http://127.0.0.1:5001"]);
    expect(read.ipfsGatewayUrls).to.deep.equal(["https://ipfs.example", "https://other.example"]);
    expect(read.pinningServiceUrls).to.deep.equal(["https://pin.example/psa"]);
    expect(read.ports).to.deep.equal({ web: 4000 });
    expect(read.gnd).to.equal("none");
  });

  const wrong: [string, Record<string, string>, RegExp][] = [
    ["an address without protocol", { RPC_URL: "localhost:8545" }, /RPC_URL must be an address that begins with http/],
    ["a database over http", { POSTGRES_URL: "http://127.0.0.1:5432" }, /POSTGRES_URL must be .* postgres:\/\//],
    ["half an IPFS node", { IPFS_API_URL: "http://127.0.0.1:5001" }, /IPFS_API_URL and IPFS_GATEWAY_URL together/],
    [
      "a pinning service without a node",
      { IPFS_PINNING_SERVICES: "https://pin.example" },
      /together with IPFS_API_URL/,
    ],
    ["a port that is none", { WEB_PORT: "70000" }, /WEB_PORT must be a port from 1 to 65535, but is "70000"/],
  ];
  for (const [what, env, sentence] of wrong) {
    it(`given ${what}, says which variable is wrong`, () => {
      expect(() => readEnvironment(env)).to.throw(StackError, sentence);
    });
  }

  it("given a part is replaced, chooses no port for it", async () => {
    const environment = readEnvironment({ RPC_URL: "http://127.0.0.1:1", GRAPH_NODE_URL: "http://127.0.0.1:2" });
    const ports = await choosePorts(environment, { choose: async ({ preferred }) => preferred }, 12_000);
    expect([ports.rpc, ports.graph, ports.graphAdmin, ports.postgres]).to.deep.equal([0, 0, 0, 0]);
    expect(ports.web).to.equal(17_173);
  });
});
