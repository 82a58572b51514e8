/** What one module may mint, what it has minted, and what it has promised. Equity units. */
export type ModuleUse = {
  readonly kind: "grants" | "rounds" | "patronage";
  readonly limit: bigint;
  /** Exists. */
  readonly minted: bigint;
  /** Granted or set aside, and not minted yet. */
  readonly promised: bigint;
};

export const MODULE_NAMES = { grants: "Grants", rounds: "Rounds", patronage: "Patronage" } as const;

/** What a module can still promise or mint; nothing when its limit was lowered below that. */
export function leftOf({ limit, minted, promised }: ModuleUse): bigint {
  const used = minted + promised;
  return limit > used ? limit - used : 0n;
}

/** All that exists or is promised. */
export function wholeOfModules(modules: readonly ModuleUse[]): bigint {
  return modules.reduce((sum, { minted, promised }) => sum + minted + promised, 0n);
}
