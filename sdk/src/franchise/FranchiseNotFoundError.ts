/** The network admitted no franchise of this number. */
export class FranchiseNotFoundError extends Error {
  override readonly name = "FranchiseNotFoundError";
  readonly franchiseId: bigint;

  constructor(franchiseId: bigint) {
    super(`There's no franchise ${franchiseId} on this chain. Choose one from the list of franchises.`);
    this.franchiseId = franchiseId;
  }
}
