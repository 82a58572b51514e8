import { type Address, getAddress } from "viem";
import { Link } from "wouter";
import { useName } from "../lib/names.ts";
import { shortenAddress } from "../lib/shortenAddress.ts";
import { CopyButton } from "./CopyButton.tsx";
import { Identicon } from "./Identicon.tsx";

type Props = {
  address: Address;
  /** A name known from elsewhere, for example a split's; else one that the app knows is used. */
  name?: string | null;
  /** Where its name leads, for example `/members/0x…`. */
  href?: string;
  /** The whole address instead of its ends: for receipts and the status page. */
  full?: boolean;
  copy?: boolean;
};

/** Who or what an address is: identicon, name first when there is one, the address itself, a button to copy it. */
export function AddressLabel({ address, name, href, full = false, copy = true }: Props) {
  const known = useName(address);
  const shownName = name ?? known;
  const exact = getAddress(address);
  const text = (
    <>
      {shownName ? <span className="address__name">{shownName}</span> : null}
      <span className={`address__hex${full ? " address__hex--full" : ""}`} title={exact}>
        {full ? exact : shortenAddress(exact)}
      </span>
    </>
  );
  return (
    <span className="address">
      <Identicon address={exact} />
      {href ? (
        <Link href={href} className="address__text">
          {text}
        </Link>
      ) : (
        <span className="address__text">{text}</span>
      )}
      {copy ? <CopyButton text={exact} label={`Copy the address of ${shownName ?? shortenAddress(exact)}`} /> : null}
    </span>
  );
}
