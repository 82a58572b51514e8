type Props = { support: number; needed: number; owners: number };

/** One field for each owner, those for it filled, a line where it's carried. The sentence beside it says the same. */
export function SupportBar({ support, needed, owners }: Props) {
  // With very many owners the fields are parts of a whole.
  const fields = Math.min(owners, 24);
  const filled = Math.round((support / Math.max(owners, 1)) * fields);
  const mark = Math.round((needed / Math.max(owners, 1)) * fields);
  return (
    <div className="support-bar" aria-hidden="true">
      {Array.from({ length: fields }, (_, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: fields have no identity
          key={index}
          className={[
            "support-bar__field",
            index < filled ? "support-bar__field--for" : "",
            index === mark - 1 ? "support-bar__field--mark" : "",
          ].join(" ")}
        />
      ))}
    </div>
  );
}
