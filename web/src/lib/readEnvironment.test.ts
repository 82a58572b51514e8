import { expect, test } from "vitest";
import { readEnvironment } from "./readEnvironment.ts";

test("default: nothing set means the local chain without an index", () => {
  expect(readEnvironment({})).toMatchObject({
    chainId: 31337,
    rpcUrls: ["http://127.0.0.1:8545"],
    indexUrl: null,
    hashRouting: false,
  });
});

test("behavior: several endpoints are read in their order; blanks are nothing", () => {
  const read = readEnvironment({ VITE_RPC_URL: " https://a.example , https://b.example,", VITE_INDEX_URL: " " });
  expect(read.rpcUrls).toEqual(["https://a.example", "https://b.example"]);
  expect(read.indexUrl).toBeNull();
});
