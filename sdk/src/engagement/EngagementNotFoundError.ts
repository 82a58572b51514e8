/** Nobody has opened an engagement of a number. */
export class EngagementNotFoundError extends Error {
  override readonly name = "EngagementNotFoundError";
  readonly engagementId: bigint;

  constructor(engagementId: bigint, options?: ErrorOptions) {
    super(`There's no engagement ${engagementId} on this chain. Check the number and the chain.`, options);
    this.engagementId = engagementId;
  }
}
