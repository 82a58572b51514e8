const STATUS_ID = /^urn:rizom:attestation:[1-9]\d{0,15}:0x[0-9a-f]{40}:0x[0-9a-f]{64}$/;

/**
 * Whether a text names an attestation on-chain as `statusIdOf` does.
 * @example
 * isStatusId("urn:rizom:attestation:1:0xABC:7"); // false
 */
export function isStatusId(text: string): boolean {
  return STATUS_ID.test(text);
}
