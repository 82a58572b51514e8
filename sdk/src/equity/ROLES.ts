/** Roles of the access manager that are given to people; 0 is the admin's. */
export const ROLES = { grants: 1n, rounds: 2n, recognition: 3n } as const;

/** Who holds this role decides who holds the others, and all that no role was given for. */
export const ADMIN_ROLE = 0n;
