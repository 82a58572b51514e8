import type { ReactNode } from "react";
import { TransactionTray } from "../transactions/TransactionTray.tsx";
import { WrongChainBanner } from "../wallet/WrongChainBanner.tsx";
import { Footer } from "./Footer.tsx";
import { Header } from "./Header.tsx";
import { useFocusOnNavigation } from "./useFocusOnNavigation.ts";

export function Shell({ children }: { children: ReactNode }) {
  const main = useFocusOnNavigation();
  return (
    <div className="shell">
      {/* biome-ignore lint/a11y/useValidAnchor: it is a link to a place on the page; see skipTo */}
      <a className="skip-link" href="#main" onClick={(event) => skipTo(event, main.current)}>
        Skip to the content
      </a>
      <Header />
      <WrongChainBanner />
      <main id="main" ref={main} tabIndex={-1} className="shell__main">
        <div className="shell__inner">{children}</div>
      </main>
      <Footer />
      <TransactionTray />
    </div>
  );
}

/** By script, because with hash routing "#main" would be a route. */
function skipTo(event: React.MouseEvent, main: HTMLElement | null): void {
  event.preventDefault();
  main?.focus();
}
