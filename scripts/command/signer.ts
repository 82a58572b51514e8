import { isHex, type PrivateKeyAccount } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { CommandError } from "./CommandError.ts";

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The account whose private key an environment variable holds.
 * @throws {CommandError} when there's something else in it
 */
export function signerIn(env: Variables, name: string): PrivateKeyAccount | undefined {
  const key = env[name]?.trim();
  if (!key) return undefined;
  if (isHex(key) && key.length === 66) return privateKeyToAccount(key);
  throw new CommandError(`${name} isn't a private key: it begins with 0x and has 64 digits after it.`);
}
