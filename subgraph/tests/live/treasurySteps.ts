import { zeroAddress, zeroHash } from "viem";
import type { Chance } from "../../../sdk/src/testing/random.ts";
import { type GovernanceHistory, type MakeDeed, plainly } from "./governanceHistory.ts";

/** How money comes to the treasury: through splits, and past them. */
export function treasurySteps(history: GovernanceHistory, chance: Chance): Record<string, MakeDeed> {
  const { harbour, dollar, treasury } = history;
  const some = () => BigInt(100 + chance.below(900));
  return {
    payHarbour: () => ({ contract: harbour, call: "pay", args: [zeroHash], from: 1, value: some() }),
    payHarbourDollar: () => ({ contract: dollar, call: "transfer", args: [harbour.address, some()] }),
    pushLegs: () => ({
      ...{ contract: harbour, call: "payMany", from: 1 },
      args: [chance.pick([zeroAddress, dollar.address]), [treasury.address]],
    }),
    donateDollar: () => ({ contract: dollar, call: "transfer", args: [treasury.address, some()] }),
    donateClaim: () => ({
      ...{ contract: harbour, call: "withdrawTo", from: 2 + chance.below(3) },
      args: [chance.pick([zeroAddress, dollar.address]), treasury.address, 1n],
    }),
    donateEther: () => {
      const value = some();
      const remember = () => {
        history.unseen += value;
      };
      return { contract: plainly(treasury.address), call: "", args: [], from: 1, value, remember };
    },
  };
}
