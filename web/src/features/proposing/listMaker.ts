/** What makes allocation lists; loaded when the first is made, for it grows whole trees. */
export { buildAllocationList } from "@rizom/sdk/rounds";
