import { type Person, people } from "@rizom/sdk/demo";
import { recoverMessageAddress, recoverTypedDataAddress, stringToHex } from "viem";
import { describe, expect, test, vi } from "vitest";
import { DemoProvider } from "./DemoProvider.ts";
import type { AskPerson } from "./DemoRequest.ts";

const [mira, jonas] = people as [Person, Person];

function setUp(answers: Parameters<typeof vi.fn<AskPerson>>[0] = async () => ({ person: mira })) {
  const ask = vi.fn<AskPerson>(answers);
  const make = () =>
    new DemoProvider({ people, chainId: 31337, rpcUrl: "http://rpc.test", ask, storage: localStorage });
  const provider = make();
  const request = (method: string, params?: unknown) => provider.request({ method, params });
  return { ask, provider, request, make };
}

describe("demo wallet", () => {
  test("default: connecting asks who one wants to be, and is remembered", async () => {
    const { request, ask, make, provider } = setUp();
    const changed = vi.fn();
    provider.on("accountsChanged", changed);
    expect(await request("eth_accounts")).toEqual([]);
    expect(await request("eth_requestAccounts")).toEqual([mira.address]);
    expect(changed).toHaveBeenCalledWith([mira.address]);
    await request("eth_requestAccounts");
    expect(ask).toHaveBeenCalledOnce();
    expect(await make().request({ method: "eth_accounts" })).toEqual([mira.address]);
  });

  test("behavior: permissions are asked for to choose somebody else", async () => {
    const { request } = setUp(async ({ kind }) => (kind === "connect" ? { person: jonas } : null));
    await request("wallet_requestPermissions", [{ eth_accounts: {} }]);
    expect(await request("eth_accounts")).toEqual([jonas.address]);
    await request("wallet_revokePermissions", [{ eth_accounts: {} }]);
    expect(await request("eth_accounts")).toEqual([]);
  });

  test("behavior: a message is signed by the person", async () => {
    const { request } = setUp();
    await request("eth_requestAccounts");
    const message = stringToHex("hello");
    const signature = (await request("personal_sign", [message, mira.address])) as `0x${string}`;
    expect(await recoverMessageAddress({ message: { raw: message }, signature })).toBe(mira.address);
  });

  test("behavior: typed data is shown line by line and signed", async () => {
    const { request, ask } = setUp();
    await request("eth_requestAccounts");
    const typedData = {
      domain: { name: "T", version: "1", chainId: 31337 },
      types: {
        EIP712Domain: [
          { name: "name", type: "string" },
          { name: "version", type: "string" },
          { name: "chainId", type: "uint256" },
        ],
        Permit: [{ name: "value", type: "uint256" }],
      },
      primaryType: "Permit",
      message: { value: "5" },
    } as const;
    const json = JSON.stringify(typedData);
    const signature = (await request("eth_signTypedData_v4", [mira.address, json])) as `0x${string}`;
    expect(ask).toHaveBeenLastCalledWith(expect.objectContaining({ title: "Sign “Permit”?", lines: ["value: 5"] }));
    const { domain, types, primaryType } = typedData;
    const signer = await recoverTypedDataAddress({
      domain: { ...domain, chainId: 31337n },
      types,
      primaryType,
      message: { value: 5n },
      signature,
    });
    expect(signer).toBe(mira.address);
  });

  test("behavior: the chain can be switched, and the app hears of it", async () => {
    const { request, provider } = setUp();
    const changed = vi.fn();
    provider.on("chainChanged", changed);
    await request("wallet_switchEthereumChain", [{ chainId: "0x1" }]);
    expect(await request("eth_chainId")).toBe("0x1");
    expect(changed).toHaveBeenCalledWith("0x1");
  });

  test("behavior: everything else is asked of the node", async () => {
    const fetched = vi.spyOn(globalThis, "fetch").mockResolvedValue(Response.json({ result: "0x7" }));
    expect(await setUp().request("eth_blockNumber")).toBe("0x7");
    expect(fetched).toHaveBeenCalledWith("http://rpc.test", expect.objectContaining({ method: "POST" }));
  });

  test.each([
    ["connecting", "eth_requestAccounts", []],
    ["signing", "personal_sign", ["0x00", mira.address]],
    ["sending", "eth_sendTransaction", [{ from: mira.address, to: jonas.address, value: "0x1" }]],
  ])("error: %s can be rejected", async (_what, method, params) => {
    localStorage.setItem("rizom.demo.person", method === "eth_requestAccounts" ? "" : mira.address);
    const { request } = setUp(async () => null);
    await expect(request(method, params)).rejects.toMatchObject({ code: 4001 });
  });

  test("error: another account can't sign", async () => {
    const { request, ask } = setUp();
    await request("eth_requestAccounts");
    await expect(request("personal_sign", ["0x00", jonas.address])).rejects.toMatchObject({ code: 4100 });
    expect(ask).toHaveBeenCalledOnce();
  });

  test("error: what the node refuses is passed on, with its data", async () => {
    vi.spyOn(globalThis, "fetch").mockResolvedValue(
      Response.json({ error: { code: 3, message: "execution reverted", data: "0x1234" } }),
    );
    await expect(setUp().request("eth_call", [])).rejects.toMatchObject({ code: 3, data: "0x1234" });
  });

  test("error: methods of wallets that it doesn't know are refused by EIP-1193's code", async () => {
    await expect(setUp().request("wallet_watchAsset", [])).rejects.toMatchObject({ code: 4200 });
  });
});
