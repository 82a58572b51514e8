const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/** What a picture's first bytes say before it's drawn. */
function sizeOf(bytes: Uint8Array): readonly [width: number, height: number] | null {
  if (bytes.length < 30) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (ascii(bytes, 1, 4) === "PNG" && ascii(bytes, 12, 16) === "IHDR") return [view.getUint32(16), view.getUint32(20)];
  if (ascii(bytes, 0, 4) === "GIF8") return [view.getUint16(6, true), view.getUint16(8, true)];
  if (ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 12) === "WEBP") return sizeOfWebp(bytes, view);
  return view.getUint16(0) === 0xffd8 ? sizeOfJpeg(view) : null;
}

function sizeOfWebp(bytes: Uint8Array, view: DataView): readonly [number, number] | null {
  switch (ascii(bytes, 12, 16)) {
    case "VP8 ":
      return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
    case "VP8L": {
      const bits = view.getUint32(21, true);
      return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
    }
    case "VP8X":
      return [(view.getUint32(24, true) & 0xffffff) + 1, (view.getUint32(26, true) >>> 8) + 1];
    default:
      return null;
  }
}

/** Goes from segment to segment until one that begins a frame. */
function sizeOfJpeg(view: DataView): readonly [number, number] | null {
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return [view.getUint16(at + 7), view.getUint16(at + 5)];
    // Fill bytes are one long, some markers stand alone, and all else says how long it is.
    const isAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    at += marker === 0xff ? 1 : isAlone ? 2 : 2 + view.getUint16(at + 2);
  }
  return null;
}

/**
 * How many pixels a browser would have to unpack: a small file can hold a picture that fills a computer's memory.
 *
 * Browsers look at the bytes and not at the type that somebody wrote, and so does this.
 * @returns null when it's no PNG, JPEG, WebP or GIF
 */
export function pixelsOf(bytes: Uint8Array): number | null {
  const size = sizeOf(bytes);
  return size && size[0] * size[1];
}
