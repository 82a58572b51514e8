import { type Account, type Address, numberToHex } from "viem";
import { ROLES } from "../equity/ROLES.ts";
import { admitFranchiseRequest } from "../franchise/admitFranchiseRequest.ts";
import { accessManagerAbi } from "../generated/accessManagerAbi.ts";
import { accountOf, type startLocalChain } from "./startLocalChain.ts";

export const wen = accountOf(6);
export const samir = accountOf(8);

type LocalChain = Awaited<ReturnType<typeof startLocalChain>>;

/** A digest of a charter that isn't there. */
export const charterOf = (n: number) => numberToHex(n, { size: 32 });

/** Lets the deployer, who decides for the network here, admit franchises; and the registry recognise splits. */
export async function createFranchises({ client, accessManager, franchiseRegistry }: LocalChain) {
  const send = async (request: object, account: Account = accountOf(0)) => {
    // Requests of many contracts: each was typed where it was made.
    const hash = await client.writeContract({ ...request, account } as Parameters<typeof client.writeContract>[0]);
    return client.waitForTransactionReceipt({ hash });
  };
  const admit = (name: string, owners: readonly Address[]) =>
    send(admitFranchiseRequest({ franchiseRegistry, name, charter: charterOf(1), owners }));
  const role = { address: accessManager, abi: accessManagerAbi, functionName: "grantRole" } as const;
  await send({ ...role, args: [ROLES.recognition, franchiseRegistry, 0] });
  return { send, admit };
}
