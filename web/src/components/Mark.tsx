/** The mark: three nodes and their roots. Decorative: the name stands beside it. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg className="mark" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
      <path
        d="M5 13c4-5 7-5 11-3s7 3 11 1M5 13c0 5-1 8-3 11M5 13c2 4 3 7 3 11M16 10c-1 6-3 10-4 15M16 10c1 7 2 11 4 17M27 11c-2 5-3 8-3 12M27 11c1 5 2 7 3 10"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <circle cx="5" cy="13" r="3.4" fill="currentColor" />
      <circle cx="16" cy="10" r="4" fill="currentColor" />
      <circle cx="27" cy="11" r="3.4" fill="currentColor" />
    </svg>
  );
}
