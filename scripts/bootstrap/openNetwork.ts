import { deploymentOf, UnknownChainError } from "@rizom/sdk";
import type { PrivateKeyAccount } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { CommandError } from "../command/CommandError.ts";
import type { Connection } from "../command/connect.ts";
import { createSender } from "../command/createSender.ts";
import { publisher } from "../command/publisher.ts";
import { signerIn } from "../command/signer.ts";
import { deployer } from "../demo/people.ts";
import type { Network } from "./Network.ts";

type Variables = Readonly<Record<string, string | undefined>>;

const LOCAL_CHAIN_ID = 31337;

/** Who founds a network: the owner of DEPLOYER_KEY; on the local chain, without one, the account that deploys there. */
function deployerOf(chainId: number, env: Variables): PrivateKeyAccount {
  const account = signerIn(env, "DEPLOYER_KEY");
  if (account !== undefined) return account;
  if (chainId === LOCAL_CHAIN_ID) return privateKeyToAccount(deployer.privateKey);
  throw new CommandError("Set DEPLOYER_KEY to the key that deployed the network.");
}

/**
 * Where Rizom is on the chain.
 * @throws {CommandError} when it isn't there
 */
export function deploymentOn(chainId: number) {
  try {
    return deploymentOf(chainId);
  } catch (cause) {
    if (!(cause instanceof UnknownChainError)) throw cause;
    throw new CommandError(`Rizom isn't deployed on chain ${chainId}. Run npm run deploy, then npm run generate.`, {
      cause,
    });
  }
}

/**
 * A network to be founded, from what the environment tells of it.
 * @throws {CommandError} when something is missing
 */
export function openNetwork(connection: Connection, env: Variables = process.env): Network {
  const { client, chainId } = connection;
  const account = deployerOf(chainId, env);
  const send = createSender(connection, account);
  return {
    client,
    chainId,
    deployment: deploymentOn(chainId),
    deployer: account.address,
    send: async (request) => void (await send(request)),
    // What can't be read back is of no use to anybody: it's said before the chain names it for ever.
    publish: (bytes) => publisher(env, chainId, console.warn)(bytes),
  };
}
