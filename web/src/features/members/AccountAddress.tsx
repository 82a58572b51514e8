import type { Address } from "viem";
import { CopyButton } from "../../components/CopyButton.tsx";
import { Identicon } from "../../components/Identicon.tsx";

/** The whole address of the account that a page is about; its name is the page's heading. */
export function AccountAddress({ account }: { account: Address }) {
  return (
    <span className="address">
      <Identicon address={account} size={28} />
      <span className="address__hex address__hex--full">{account}</span>
      <CopyButton text={account} label="Copy this address" />
    </span>
  );
}
