/** How much somebody likes a type of work, as they say themselves: `PREFERENCES[4]` is the most. */
export const PREFERENCES = ["Rather not", "When it’s needed", "Gladly", "Very gladly", "More than anything"] as const;
