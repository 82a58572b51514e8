/** The most attestations that one transaction makes or revokes. */
export const MAX_ATTESTATIONS_AT_ONCE = 100;
