/** What one module may mint, what it has minted, and what it has promised. Equity units. */
export type ModuleUse = {
  /** "other" is what the network may let mint besides. */
  readonly kind: "grants" | "rounds" | "patronage" | "other";
  readonly limit: bigint;
  /** Exists. */
  readonly minted: bigint;
  /** Granted or set aside, and not minted yet. */
  readonly promised: bigint;
};

export const MODULE_NAMES = { grants: "Grants", rounds: "Rounds", patronage: "Patronage", other: "Others" } as const;

/** A difference that is never below nothing: a limit may have been set below what was promised. */
export function minus(a: bigint, b: bigint): bigint {
  return a > b ? a - b : 0n;
}

/** What a module can still promise or mint. */
export function leftOf({ limit, minted, promised }: ModuleUse): bigint {
  return minus(limit, minted + promised);
}

/** All that exists or is promised. */
export function wholeOfModules(modules: readonly ModuleUse[]): bigint {
  return modules.reduce((sum, { minted, promised }) => sum + minted + promised, 0n);
}
