import { Link, useRoute } from "wouter";
import { Mark } from "../components/Mark.tsx";
import { WalletButton } from "../wallet/WalletButton.tsx";

const LINKS = [
  { href: "/franchises", label: "Franchises" },
  { href: "/members", label: "Members" },
  { href: "/engagements", label: "Engagements" },
  { href: "/governance", label: "Governance" },
  { href: "/equity", label: "Equity" },
  { href: "/splits/new", label: "New split" },
  { href: "/status", label: "Status" },
] as const;

export function Header() {
  return (
    <header className="header">
      <div className="shell__inner header__row">
        <Link href="/" className="header__home">
          <Mark />
          Rizom
        </Link>
        <nav className="header__nav" aria-label="Main">
          <NavLink href="/" label="Home" />
          {LINKS.map((link) => (
            <NavLink key={link.href} {...link} />
          ))}
        </nav>
        <div className="header__tools">
          <WalletButton />
        </div>
      </div>
    </header>
  );
}

function NavLink({ href, label }: { href: string; label: string }) {
  const [current] = useRoute(href);
  return (
    <Link href={href} className="header__link" aria-current={current ? "page" : undefined}>
      {label}
    </Link>
  );
}
