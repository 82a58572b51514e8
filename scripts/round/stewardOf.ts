import type { PrivateKeyAccount } from "viem";
import { CommandError } from "../command/CommandError.ts";
import { signerIn } from "../command/signer.ts";

/** Who opens a round without a proposal: an account to which the network has delegated that. */
export function stewardOf(env: Readonly<Record<string, string | undefined>>): PrivateKeyAccount {
  const steward = signerIn(env, "STEWARD_KEY");
  if (steward !== undefined) return steward;
  throw new CommandError(
    "Set STEWARD_KEY to the key of an account that may open rounds, or propose the call above to the network.",
  );
}
