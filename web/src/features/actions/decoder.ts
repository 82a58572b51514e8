/** What puts actions into words and tries them out; loaded with the first action that is shown, for it knows all contracts. */
export { simulateActions } from "@rizom/sdk";
export { readActions } from "./readActions.ts";
