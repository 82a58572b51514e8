export const THEMES = ["light", "dark", "auto"] as const;
export type Theme = (typeof THEMES)[number];

const KEY = "rizom.theme";

/** The remembered choice; "auto" follows the system. `public/theme.js` applies it before the first paint. */
export function readTheme(): Theme {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === "light" || stored === "dark" ? stored : "auto";
  } catch {
    return "auto";
  }
}

/** Applies a theme and remembers it. */
export function applyTheme(theme: Theme): void {
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === "auto") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Storage may be switched off: the choice holds until the page is closed.
  }
}
