const KEY = "rizom.pinning-tokens";

type Tokens = Readonly<Record<string, string>>;

/** What this browser keeps; an older version of the app, or somebody's hand, may have written it. */
function load(): Tokens {
  try {
    const json: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    if (typeof json !== "object" || json === null) return {};
    return Object.fromEntries(
      Object.entries(json).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    );
  } catch {
    return {};
  }
}

/** Somebody's own token for a pinning service: kept in this browser, and sent to that service alone. */
export function readPinningToken(url: string): string {
  return load()[url] ?? "";
}

/** @returns whether the browser keeps it */
export function keepPinningToken(url: string, token: string): boolean {
  const { [url]: _, ...others } = load();
  try {
    localStorage.setItem(KEY, JSON.stringify(token === "" ? others : { ...others, [url]: token }));
    return true;
  } catch {
    return false;
  }
}
