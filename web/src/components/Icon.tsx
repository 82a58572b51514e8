const PATHS = {
  good: "M4.5 10.5l3.5 3.5 7.5-8",
  waiting: "M10 5v5l3 2",
  wrong: "M10 5.5v5.5M10 14.2v.1",
  information: "M10 9.2v5.2M10 6v.1",
  copy: "M7 7h8.5v8.5H7zM4.5 12.5v-8h8",
  external: "M8 5H4.5v10.5H15V12M11 4.5h4.5V9M15 5l-6 6",
  close: "M5 5l10 10M15 5L5 15",
  print: "M6 8V4h8v4M6 13H4V8h12v5h-2M6 11.5h8V16H6z",
  dash: "M5 10h10",
  vote: "M3.5 11h13v5h-13zM6.5 11V4h7v7M8.5 7.4l1.2 1.2 2-2.2",
  arrow: "M4 10h11M11 6l4 4-4 4",
} as const;

export type IconName = keyof typeof PATHS;

const ROUND: ReadonlySet<IconName> = new Set(["waiting", "wrong", "information"]);

/** A small line drawing. Decorative: a word always stands beside it, or the button that holds it has a label. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" width={size} height={size} aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round">
        {ROUND.has(name) ? <circle cx="10" cy="10" r="7.4" /> : null}
        <path d={PATHS[name]} />
      </g>
    </svg>
  );
}
