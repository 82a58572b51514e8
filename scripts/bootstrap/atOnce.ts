import { accessManagerAbi } from "@rizom/sdk";
import { type Address, encodeFunctionData, isAddressEqual } from "viem";
import type { Request } from "./Network.ts";

/**
 * One transaction of the admin's: all of it or nothing. What isn't the access manager's own is called through it.
 * @param accessManager Runs the calls one after another, each with the caller's own powers
 */
export function atOnce(accessManager: Address, requests: readonly Request[]): Request {
  const calls = requests.map((request) => {
    const data = encodeFunctionData(request);
    if (isAddressEqual(request.address, accessManager)) return data;
    return encodeFunctionData({ abi: accessManagerAbi, functionName: "execute", args: [request.address, data] });
  });
  return { address: accessManager, abi: accessManagerAbi, functionName: "multicall", args: [calls] };
}

/** A role of the access manager, given or taken. */
export function roleRequest(
  accessManager: Address,
  functionName: "grantRole" | "revokeRole" | "renounceRole",
  { role, account }: { readonly role: bigint; readonly account: Address },
): Request {
  const args = functionName === "grantRole" ? [role, account, 0] : [role, account];
  return { address: accessManager, abi: accessManagerAbi, functionName, args };
}

/** The deployer takes a role for the moment of some calls: before and after that transaction it hasn't got it. */
export function inRole(accessManager: Address, account: Address, role: bigint, requests: readonly Request[]): Request {
  return atOnce(accessManager, [
    roleRequest(accessManager, "grantRole", { role, account }),
    ...requests,
    roleRequest(accessManager, "revokeRole", { role, account }),
  ]);
}
