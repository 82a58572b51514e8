/** What of allocation lists the dApp needs; loaded when the first list is read, without what makes lists. */
export { allocationFor, readAllocationList } from "@rizom/sdk/rounds";
