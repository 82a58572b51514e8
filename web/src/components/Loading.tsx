type Props = {
  /** What is being loaded, for who can't see the grey bars. */
  label: string;
  rows?: number;
};

/** Grey bars where data will be. Appears only after a moment, so that quick answers don't flicker. */
export function Loading({ label, rows = 3 }: Props) {
  return (
    <div className="loading" role="status">
      <span className="visually-hidden">{label}…</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars have no identity
        <span key={row} className="loading__bar" aria-hidden="true" />
      ))}
    </div>
  );
}
