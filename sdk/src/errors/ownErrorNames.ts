/** Errors of this SDK: their messages are sentences to show as they are. */
export const ownErrorNames: ReadonlySet<string> = new Set([
  "AllocationListError",
  "AmountError",
  "CidError",
  "DocumentNotAddedError",
  "DocumentUnavailableError",
  "FranchiseNotFoundError",
  "GrantError",
  "IndexBehindError",
  "IndexInvalidError",
  "IndexUnavailableError",
  "LogsUnavailableError",
  "NotATokenError",
  "RoundNotFoundError",
  "SplitNotFoundError",
  "TeamError",
  "UnknownChainError",
]);
