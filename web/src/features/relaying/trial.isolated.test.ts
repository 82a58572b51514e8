import * as sdk from "@rizom/sdk";
import { encodeErrorResult, type Hex } from "viem";
import * as actions from "viem/actions";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { MIRA } from "../engagements/fixtures.ts";
import { ATTESTED, changed, REVOKED } from "./fixtures.ts";
import { readSigned, type Signed } from "./SignedFile.ts";
import { standingQueryOptions } from "./standing.ts";
import { trialQueryOptions } from "./trial.ts";

vi.mock("@rizom/sdk", async (original) => ({ ...(await original<object>()), readNonceState: vi.fn() }));
vi.mock("viem/actions", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

const read = vi.mocked(sdk.readNonceState);
const call = vi.mocked(actions.call);
const trialOf = (signed: Signed) => trialQueryOptions(signed).queryFn();
const refusing = (data: Hex) => Object.assign(new Error("execution reverted"), { code: 3, data });

beforeEach(() => {
  read.mockReset().mockResolvedValue("unused");
  call.mockReset().mockResolvedValue({ data: undefined });
});

describe("trialQueryOptions", () => {
  test("default: what the contract takes can be sent; the very call is tried out", async () => {
    expect(await trialOf(ATTESTED)).toEqual({ standing: "unused", refusal: null });
    expect(call.mock.calls[0]?.[1]).toMatchObject({ to: ATTESTED.registry });
    await trialOf(REVOKED);
    const [[, attesting], [, revoking]] = call.mock.calls as [never, { data: Hex }][] as [
      [never, { data: Hex }],
      [never, { data: Hex }],
    ];
    expect(attesting.data.slice(0, 10)).not.toBe(revoking.data.slice(0, 10));
  });

  test("behavior: what is used is asked no further", async () => {
    read.mockResolvedValue("cancelled");
    expect(await trialOf(ATTESTED)).toEqual({ standing: "cancelled", refusal: null });
    expect(call).not.toHaveBeenCalled();
  });

  test("error: what the contract says no with is told; a node that doesn't answer is no such no", async () => {
    const args = [MIRA] as const;
    const abi = sdk.attestationRegistryAbi;
    call.mockRejectedValue(
      refusing(encodeErrorResult({ abi, errorName: "AttestationRegistry_InvalidSignature", args })),
    );
    expect((await trialOf(ATTESTED)).refusal?.name).toBe("AttestationRegistry_InvalidSignature");
    call.mockRejectedValue(Object.assign(new Error("fetch failed"), { name: "HttpRequestError" }));
    await expect(trialOf(ATTESTED)).rejects.toThrow("fetch failed");
  });

  test("behavior: what was found of one file says nothing of another with the same nonce", () => {
    const other = readSigned(changed(ATTESTED, { signature: "0x5678" })).signed;
    expect(other && trialQueryOptions(other).queryKey).not.toEqual(trialQueryOptions(ATTESTED).queryKey);
  });
});

describe("standingQueryOptions", () => {
  test("error: a node without events can't tell sent from cancelled, and says at least that it's over", async () => {
    read.mockRejectedValue(new sdk.LogsUnavailableError(0n, 9n));
    expect(await standingQueryOptions(ATTESTED).queryFn()).toBe("over");
    read.mockRejectedValue(new Error("gone"));
    await expect(standingQueryOptions(ATTESTED).queryFn()).rejects.toThrow("gone");
  });
});
