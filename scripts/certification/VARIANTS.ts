import { type CertificationParameters, DEFAULT_PARAMETERS } from "../../sdk/src/index.ts";

/** One parameter changed at a time, to see what depends on it. */
export const VARIANTS: readonly { readonly title: string; readonly parameters: CertificationParameters }[] = (
  [
    ["defaults", {}],
    ["`pairCap` 2", { pairCap: 2n }],
    ["`spread` 4", { spread: 4n }],
    ["`spread` 16", { spread: 16n }],
    ["`damping` 5,000", { damping: 5_000n }],
    ["`damping` 8,000", { damping: 8_000n }],
    ["`iterations` 2", { iterations: 2 }],
    ["`iterations` 20", { iterations: 20 }],
    ["`edgeTrust` halved", { edgeTrust: DEFAULT_PARAMETERS.edgeTrust / 2n }],
    ["`edgeTrust` doubled", { edgeTrust: DEFAULT_PARAMETERS.edgeTrust * 2n }],
    ["`edgeTrust` without a limit", { edgeTrust: 10n ** 30n }],
    ["`markTrust` 0, 0, 2, 3, 4", { markTrust: [0n, 0n, 2n, 3n, 4n] }],
    ["`markTrust` 0, 0, 4, 4, 4", { markTrust: [0n, 0n, 4n, 4n, 4n] }],
    ["`markTrust` 0, 4, 4, 4, 4", { markTrust: [0n, 4n, 4n, 4n, 4n] }],
    ["`halfTrust` halved", { halfTrust: DEFAULT_PARAMETERS.halfTrust / 2n }],
    ["`halfTrust` doubled", { halfTrust: DEFAULT_PARAMETERS.halfTrust * 2n }],
    ["`steepness` 1", { steepness: 1 }],
    ["`steepness` 2", { steepness: 2 }],
    ["`raterFloor` 50,000", { raterFloor: 50_000n }],
    ["`zSquared` 541 (99 %)", { zSquared: 541n }],
    ["`halfLife` 365 days", { halfLife: DEFAULT_PARAMETERS.halfLife / 2n }],
  ] satisfies [string, Partial<CertificationParameters>][]
).map(([title, changed]) => ({ title, parameters: { ...DEFAULT_PARAMETERS, ...changed } }));
