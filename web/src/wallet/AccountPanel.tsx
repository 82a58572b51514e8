import { useQuery } from "@tanstack/react-query";
import { getBalance } from "viem/actions";
import { useConnection, useDisconnect } from "wagmi";
import { AddressLabel } from "../components/AddressLabel.tsx";
import { Amount } from "../components/Amount.tsx";
import { Button } from "../components/Button.tsx";
import { ButtonLink } from "../components/ButtonLink.tsx";
import { keys } from "../lib/keys.ts";
import { publicClient } from "../lib/publicClient.ts";

const ETH = { symbol: "ETH", decimals: 18 };

/** Who is connected, what they have for fees, where their earnings are, and the way out. */
export function AccountPanel({ onDone }: { onDone: () => void }) {
  const { address, connector } = useConnection();
  const { mutate: disconnect } = useDisconnect({ mutation: { onSuccess: onDone } });
  const balance = useQuery({
    queryKey: address ? keys.accountPart(address, "ether") : ["none"],
    queryFn: () => (address ? getBalance(publicClient, { address }) : Promise.resolve(0n)),
    enabled: address !== undefined,
  });
  if (!address) return null;
  return (
    <>
      <AddressLabel address={address} />
      <p className="soft">
        Connected with {connector?.name}.{" "}
        {balance.data === undefined ? null : (
          <>
            It holds <Amount amount={balance.data} asset={ETH} maxDecimals={4} />.
          </>
        )}
      </p>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the link inside is what is operated; this only closes the panel */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <div className="row" onClick={onDone}>
        <ButtonLink href={`/members/${address}`} size="small">
          Your earnings
        </ButtonLink>
        <Button size="small" variant="quiet" onClick={() => disconnect({})}>
          Disconnect
        </Button>
      </div>
    </>
  );
}
