/** The mark: three nodes and their roots. Decorative: the name stands beside it. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg className="mark" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
      <path
        d="M16 6.5C13 10 9 10.5 7 15.5M16 6.5C19 9 23 9.5 25 13M7 15.5C7 20.5 4.5 23 3 28.5M7 15.5C8 20 10.5 22.5 10.5 28M16 6.5C15.5 14 17 20 16 29.5M25 13C24 19 21 21.5 21.5 28M25 13C25.5 18.5 28 21 29 27"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
      />
      <circle cx="7" cy="15.5" r="3" fill="currentColor" />
      <circle cx="16" cy="6.5" r="3.6" fill="currentColor" />
      <circle cx="25" cy="13" r="3" fill="currentColor" />
    </svg>
  );
}
