import { FreshnessLine } from "../lib/index/FreshnessLine.tsx";
import { ThemeSwitch } from "./ThemeSwitch.tsx";

export function Footer() {
  return (
    <footer className="footer">
      <div className="shell__inner footer__row">
        <FreshnessLine />
        <ThemeSwitch />
      </div>
    </footer>
  );
}
