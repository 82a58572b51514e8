import { useConnection, useSwitchChain } from "wagmi";
import { Button } from "../components/Button.tsx";
import { chain } from "../lib/publicClient.ts";

/** Says that the wallet is elsewhere, with one button to bring it here. */
export function WrongChainBanner() {
  const { address, chainId } = useConnection();
  const { mutate: switchChain, isPending, error } = useSwitchChain();
  if (!address || chainId === chain.id) return null;
  return (
    <section className="banner" aria-label="Wrong chain">
      <div className="shell__inner banner__row">
        <p>
          Your wallet is on another chain ({chainId}). You can read everything; to act, switch it to {chain.name} (
          {chain.id}).
        </p>
        <Button variant="primary" size="small" busy={isPending} onClick={() => switchChain({ chainId: chain.id })}>
          Switch to {chain.name}
        </Button>
        {error ? <p role="alert">Your wallet didn't switch. Switch it to {chain.name} in the wallet itself.</p> : null}
      </div>
    </section>
  );
}
