import { expect, test } from "vitest";
import { readEnvironment } from "./readEnvironment.ts";

test("default: nothing set means the local chain without an index", () => {
  expect(readEnvironment({})).toMatchObject({
    chainId: 31337,
    rpcUrls: ["http://127.0.0.1:8545"],
    indexUrl: null,
    ipfsApiUrls: [],
    pinningServiceUrls: [],
    ipfsGatewayUrls: [],
    hashRouting: false,
  });
});

test("behavior: several endpoints are read in their order; blanks are nothing", () => {
  const read = readEnvironment({ VITE_RPC_URL: " https://a.example , https://b.example,", VITE_INDEX_URL: " " });
  expect(read.rpcUrls).toEqual(["https://a.example", "https://b.example"]);
  expect(read.indexUrl).toBeNull();
  const documents = readEnvironment({
    VITE_IPFS_API_URL: "https://a.example,https://b.example",
    VITE_IPFS_PINNING_SERVICES: "https://pin.example/psa",
    VITE_IPFS_GATEWAY_URL: "https://c.example, https://d.example",
  });
  expect(documents.ipfsApiUrls).toEqual(["https://a.example", "https://b.example"]);
  expect(documents.pinningServiceUrls).toEqual(["https://pin.example/psa"]);
  expect(documents.ipfsGatewayUrls).toEqual(["https://c.example", "https://d.example"]);
});
