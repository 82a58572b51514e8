import { expect, test } from "vitest";
import { multiaddrOf } from "./multiaddrOf.ts";

test.each([
  ["https://gate.example", "/dns/gate.example/tcp/443/https"],
  ["http://127.0.0.1:5001/", "/ip4/127.0.0.1/tcp/5001/http"],
  ["http://[::1]:8080", "/ip6/::1/tcp/8080/http"],
  ["https://gate.example/with/a/path", null],
  ["nonsense", null],
])("multiaddrOf: %s", (gateway, address) => {
  expect(multiaddrOf(gateway)).toBe(address);
});
