/** Loaded where there is no index only: the home page is light. */
export { readProposalsFromLogs } from "@rizom/sdk";
