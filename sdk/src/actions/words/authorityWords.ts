import type { Address } from "viem";
import type { Told, Words } from "../KnownContract.ts";

/** `setAuthority`, which all contracts have that ask the access manager. Only that manager may call it. */
export const setAuthorityWords = ([authority]: readonly [Address], { target, write }: Told): Words => ({
  sentence: `Makes ${write.who(authority)} decide who may do what in ${write.who(target)}.`,
  warnings: [
    `Whoever controls ${write.who(authority)} would hold every power over ${write.who(target)}, without any proposal.`,
  ],
});
