const UNITS = ["KiB", "MiB", "GiB", "TiB"] as const;

/**
 * Writes how large a file is, so that people can compare it with others.
 *
 * @example formatSize(1_572_864) // "1.5 MiB"
 */
export function formatSize(bytes: number): string {
  if (bytes < 1_024) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  const power = Math.min(UNITS.length, Math.floor(Math.log2(bytes) / 10));
  const size = bytes / 1_024 ** power;
  return `${size < 10 ? Math.floor(size * 10) / 10 : Math.floor(size)} ${UNITS[power - 1]}`;
}
