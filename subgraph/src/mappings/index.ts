/** One module for all data sources: the compiler goes through everything once and not once for each. */
export * from "./allocationList";
export * from "./allocationPage";
export * from "./charterDocument";
export * from "./equityGrants";
export * from "./equityRounds";
export * from "./equityToken";
export * from "./erc20";
export * from "./factory";
export * from "./franchiseRegistry";
export * from "./governor";
export * from "./governorSettings";
export * from "./patronageEquity";
export * from "./proposalDocument";
export * from "./split";
export * from "./timelock";
