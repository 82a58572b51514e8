/** What stands between groups of three digits: in our fonts, the narrow space of the SDK is too narrow to be seen. */
export const DIGIT_GROUP = "\u00a0";
