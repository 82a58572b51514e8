import type { FranchiseRole, MotionMatter } from "./Franchise.ts";

/** The longest name of a franchise, in bytes of UTF-8. */
export const MAX_FRANCHISE_NAME_BYTES = 64;

/** The most owners with whom a franchise is admitted. */
export const MAX_FOUNDERS = 50;

/** The most accounts that are appointed or dismissed at once. */
export const MAX_APPOINTED = 100;

/** How long an invitation to own a franchise is good, in seconds. */
export const INVITATION_TERM = 30 * 24 * 60 * 60;

/** Roles as the contract numbers them. */
export const FRANCHISE_ROLES = ["MEMBER", "FACILITATOR"] as const satisfies readonly FranchiseRole[];

/** Matters as the contract numbers them. */
export const MOTION_MATTERS = [
  "ADMIT_OWNER",
  "REMOVE_OWNER",
  "CHANGE_CHARTER",
] as const satisfies readonly MotionMatter[];
