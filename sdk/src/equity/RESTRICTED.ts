/**
 * What only those may call who have a role, and where. Selectors are written out, so that whoever asks whether somebody
 * may call needn't load four contracts' ABIs; a test holds them against those.
 */
export const RESTRICTED = {
  createGrant: { contract: "equityGrants", selector: "0x95d06af3" },
  createGrants: { contract: "equityGrants", selector: "0x7e4d59d3" },
  revoke: { contract: "equityGrants", selector: "0xeac449d9" },
  openRound: { contract: "equityRounds", selector: "0xe4148174" },
  recognise: { contract: "patronageEquity", selector: "0x1b19b59b" },
  setRate: { contract: "patronageEquity", selector: "0x4aa20962" },
  setMintAllowance: { contract: "equityToken", selector: "0xf985ed96" },
  openTransfers: { contract: "equityToken", selector: "0xcbe66d0a" },
} as const;

/** A function that only those may call who have a role. */
export type RestrictedFunction = keyof typeof RESTRICTED;
