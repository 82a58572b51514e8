import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";

export type Tab = { value: string; label: string; content: ReactNode };

type Props = { label: string; tabs: readonly Tab[]; defaultValue?: string };

/** How far a key moves among `count` tabs; null for keys that don't. */
function moved(key: string, from: number, count: number): number | null {
  if (key === "ArrowRight") return (from + 1) % count;
  if (key === "ArrowLeft") return (from - 1 + count) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}

/**
 * Two or more views of the same thing: one stop of the Tab key, arrow keys move between them (the tabs pattern of WAI-ARIA).
 * Panels stay mounted, so that what was typed in one isn't lost.
 */
export function Tabs({ label, tabs, defaultValue }: Props) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [value, setValue] = useState(defaultValue ?? tabs[0]?.value);

  function onKeyDown(event: KeyboardEvent): void {
    const from = tabs.findIndex((tab) => tab.value === value);
    const to = moved(event.key, from, tabs.length);
    if (to === null) return;
    event.preventDefault();
    setValue(tabs[to]?.value);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus();
  }

  return (
    <div className="tabs">
      <div className="tabs__list" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`${id}-${tab.value}`}
            aria-selected={tab.value === value}
            aria-controls={`${id}-${tab.value}-panel`}
            tabIndex={tab.value === value ? 0 : -1}
            className="tabs__tab"
            onClick={() => setValue(tab.value)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.value}
          role="tabpanel"
          id={`${id}-${tab.value}-panel`}
          aria-labelledby={`${id}-${tab.value}`}
          hidden={tab.value !== value}
          className="tabs__panel"
        >
          {tab.content}
        </div>
      ))}
    </div>
  );
}
