/** Somebody sends more than a document can have. */
export class TooLongError extends Error {
  override readonly name = "TooLongError";
}

/**
 * Reads a response's body up to a size, and hangs up on those who send more.
 * @param most Bytes
 * @throws {TooLongError} as soon as more has arrived
 * @example
 * const bytes = await readCapped(response, MAX_DOCUMENT_BYTES);
 */
export async function readCapped(response: Response, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(most);
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    // Nobody's word is taken for the length: it's what arrives, after decompression, that counts.
    const piece = await reader?.read();
    if (piece?.value === undefined) return bytes.slice(0, length);
    if (length + piece.value.length > most) {
      // How the connection ends is nothing to wait for.
      reader?.cancel().catch(() => {});
      throw new TooLongError(`More than ${most} bytes arrived.`);
    }
    bytes.set(piece.value, length);
    length += piece.value.length;
  }
}
