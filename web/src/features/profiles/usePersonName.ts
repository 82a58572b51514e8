import type { Address, Hex } from "viem";
import { useName } from "../../lib/names.ts";
import { shortenAddress } from "../../lib/shortenAddress.ts";
import { visibleText } from "../markdown/visibleText.ts";
import { useProfileDocument } from "./queries.ts";

/**
 * What somebody is called: what their own profile says, once its bytes were compared with the digest; else what this app
 * calls them, else the ends of their address. Anybody can call themselves anything: the address stands beside it.
 *
 * @param digest of their profile: as the chain has it on their own page, as the index tells it in a list
 */
export function usePersonName(account: Address, digest: Hex | null): string {
  const known = useName(account);
  const { data } = useProfileDocument(digest);
  return visibleText(data?.name ?? "").trim() || (known ?? shortenAddress(account));
}
