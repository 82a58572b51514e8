import { useState } from "react";
import { applyTheme, readTheme, THEMES, type Theme } from "./theme.ts";

const LABELS: Record<Theme, string> = { light: "Light", dark: "Dark", auto: "Auto" };

export function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>(readTheme);
  return (
    <fieldset className="segmented no-print">
      <legend className="visually-hidden">Colours</legend>
      {THEMES.map((option) => (
        <label key={option} className="segmented__option">
          <input
            type="radio"
            name="theme"
            className="visually-hidden"
            checked={theme === option}
            onChange={() => {
              setTheme(option);
              applyTheme(option);
            }}
          />
          <span>{LABELS[option]}</span>
        </label>
      ))}
    </fieldset>
  );
}
