import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { ipfsGateways, localRpcUrl, pinningEndpoints, pinningTokenOf } from "./endpoints.ts";
import { momentOf, readMoment } from "./readMoment.ts";

const folder = mkdtempSync(join(tmpdir(), "rizom-endpoints-"));
after(() => rmSync(folder, { recursive: true, force: true }));

test("default: the running stack's, unless the environment names others", () => {
  const env = { RIZOM_STATE_DIR: folder };
  assert.equal(localRpcUrl(env), "http://127.0.0.1:8545");
  assert.throws(() => ipfsGateways(env, 31337), /Set IPFS_GATEWAY_URL, or start the local stack with npm start\.$/);
  const stack = {
    rpcUrl: "http://a:1",
    ipfsApiUrls: ["http://a:2", "http://a:3"],
    ipfsGatewayUrls: ["http://a:2", "http://a:3"],
    pinningServiceUrls: ["http://a:3"],
    chainId: 31337,
  };
  writeFileSync(join(folder, "stack.json"), JSON.stringify(stack));
  assert.equal(localRpcUrl(env), "http://a:1");
  assert.deepEqual(pinningEndpoints(env, 31337), [
    { kind: "kubo", url: "http://a:2" },
    { kind: "kubo", url: "http://a:3" },
    { kind: "service", url: "http://a:3", token: "" },
  ]);
  assert.deepEqual(ipfsGateways(env, 31337), ["http://a:2", "http://a:3"]);
  const own = { ...env, RPC_URL: "http://b:1/", IPFS_API_URL: "https://b", IPFS_GATEWAY_URL: "https://b/, https://c" };
  assert.equal(localRpcUrl(own), "http://b:1");
  assert.deepEqual(pinningEndpoints(own, 31337), [{ kind: "kubo", url: "https://b" }]);
  assert.deepEqual(ipfsGateways(own, 31337), ["https://b", "https://c"]);
});

test("behavior: each pinning service has its own token, and none hears another's", () => {
  const env = {
    RIZOM_STATE_DIR: folder,
    IPFS_PINNING_SERVICES: "https://p/psa,https://q",
    IPFS_PINNING_TOKEN: "one, two",
  };
  assert.deepEqual(pinningEndpoints(env, 31337), [
    { kind: "service", url: "https://p/psa", token: "one" },
    { kind: "service", url: "https://q", token: "two" },
  ]);
  const one = { ...env, IPFS_PINNING_TOKEN: "one" };
  assert.throws(() => pinningEndpoints(one, 31337), /1 tokens for the 2 services.*Give one for each/);
  assert.deepEqual(pinningEndpoints({ ...env, IPFS_PINNING_TOKEN: "" }, 31337)[0], {
    kind: "service",
    url: "https://p/psa",
    token: "",
  });
});

// 2026-11-29: to move to another service, the tokens of all others were sent to it.
test("behavior: a service that isn't named in the environment hears no token", () => {
  const env = { IPFS_PINNING_SERVICES: "https://p/psa/,https://q", IPFS_PINNING_TOKEN: "one,two" };
  assert.equal(pinningTokenOf(env, "https://p/psa"), "one");
  assert.equal(pinningTokenOf(env, "https://q"), "two");
  for (const url of ["https://p", "https://q.example", "http://q"]) assert.equal(pinningTokenOf(env, url), "");
  assert.throws(() => pinningTokenOf({ IPFS_PINNING_TOKEN: "one" }, "https://q"), /1 tokens for the 0 services/);
});

test("error: the local stack's IPFS node isn't taken for another chain's documents", () => {
  const env = { RIZOM_STATE_DIR: folder };
  assert.throws(
    () => pinningEndpoints(env, 11155111),
    /No IPFS node is known for chain 11155111\. Set IPFS_API_URL and/,
  );
  assert.throws(() => ipfsGateways(env, 11155111), /Set IPFS_GATEWAY_URL/);
  assert.throws(() => localRpcUrl({ RPC_URL: "nonsense" }), /RPC_URL must be an address/);
});

test("default: days begin and end in UTC, times have a zone", () => {
  assert.equal(readMoment("2027-01-31", "It", "first"), 1_801_353_600);
  assert.equal(readMoment("2027-01-31", "It", "last"), 1_801_439_999);
  assert.equal(readMoment("2027-01-31T18:00:00+02:00", "It", "last"), 1_801_411_200);
  assert.equal(momentOf(1_801_411_200), "2027-01-31T16:00:00Z");
});

test("error: what's no day of the calendar, or could be in any zone", () => {
  for (const text of [
    "",
    "2027-02-29",
    "2027-13-01",
    "31.01.2027",
    "2027-01-31T18:00",
    "2027-01-31T25:00:00Z",
    "soon",
    "1801411200",
  ]) {
    assert.throws(() => readMoment(text, "The end", "last"), /^CommandError: The end is “.*”\. Write a day like/, text);
  }
});
