import { useEffect, useId, useRef, useState } from "react";
import { useConnection } from "wagmi";
import { Button } from "../components/Button.tsx";
import { Identicon } from "../components/Identicon.tsx";
import { useName } from "../lib/names.ts";
import { shortenAddress } from "../lib/shortenAddress.ts";
import { AccountPanel } from "./AccountPanel.tsx";
import { ConnectPanel } from "./ConnectPanel.tsx";

/** Connects a wallet, or shows who is connected. */
export function WalletButton() {
  const [open, setOpen] = useState(false);
  const { address, connector, status } = useConnection();
  const panelId = useId();
  const root = useRef<HTMLDivElement>(null);
  const close = () => setOpen(false);
  useDismissal(root, open, close);

  return (
    <div className="wallet" ref={root}>
      <Button
        variant="plain"
        className="wallet__button"
        aria-expanded={open}
        aria-controls={open ? panelId : undefined}
        onClick={() => setOpen(!open)}
      >
        {address ? <Connected address={address} /> : status === "reconnecting" ? "Connecting…" : "Connect a wallet"}
      </Button>
      {open ? (
        <div id={panelId} className="wallet__panel">
          {address && connector ? <AccountPanel onDone={close} /> : <ConnectPanel onDone={close} />}
        </div>
      ) : null}
    </div>
  );
}

function Connected({ address }: { address: `0x${string}` }) {
  const name = useName(address);
  return (
    <>
      <Identicon address={address} size={20} />
      {name ?? <span className="mono">{shortenAddress(address)}</span>}
    </>
  );
}

/** Closes a panel on Escape (giving the focus back to its button) and when something else is pressed or focused. */
function useDismissal(root: React.RefObject<HTMLElement | null>, open: boolean, close: () => void): void {
  // Syncs with the document's events.
  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      close();
      root.current?.querySelector("button")?.focus();
    };
    const onOutside = (event: Event) => {
      if (event.target instanceof Node && event.target.isConnected && !root.current?.contains(event.target)) close();
    };
    document.addEventListener("keydown", onKey);
    document.addEventListener("pointerdown", onOutside);
    document.addEventListener("focusin", onOutside);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("pointerdown", onOutside);
      document.removeEventListener("focusin", onOutside);
    };
  }, [root, open, close]);
}
