/** How equity is written: one RZM is 10^18 units. The token's address is `deployment.equityToken`. */
export const RZM = { symbol: "RZM", name: "Rizom", decimals: 18 } as const;
