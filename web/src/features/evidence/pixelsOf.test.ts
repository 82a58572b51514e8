import { describe, expect, test } from "vitest";
import { pixelsOf } from "./pixelsOf.ts";

/** A picture's first bytes, the rest nought. */
const bytesOf = (...bytes: number[]) => Uint8Array.from({ length: 40 }, (_, index) => bytes[index] ?? 0);
const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

// 2026-11-29: a file of 1 MiB can be a PNG of a billion pixels; shown as a picture it took gigabytes and froze the page.
describe("pixelsOf", () => {
  const webp = (kind: string, ...rest: number[]) =>
    bytesOf(...letters("RIFF"), 0, 0, 0, 0, ...letters(`WEBP${kind}`), 0, 0, 0, 0, ...rest);
  test.each([
    [
      "PNG",
      bytesOf(0x89, ...letters("PNG"), 13, 10, 26, 10, 0, 0, 0, 13, ...letters("IHDR"), 0, 0, 0x80, 0, 0, 0, 0x80, 0),
    ],
    ["GIF", bytesOf(...letters("GIF89a"), 0, 0x80, 0, 0x80)],
    // An application segment of 16 bytes, a fill byte, a table, then the frame.
    [
      "JPEG",
      bytesOf(0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xc4, 0, 3, 9, 0xff, 0xc2, 0, 17, 8, 0x80, 0, 0x80, 0),
    ],
    ["extended WebP", webp("VP8X", 0, 0, 0, 0, 0xff, 0x7f, 0, 0xff, 0x7f, 0)],
  ])("behavior: the size of a %s is read before it's drawn", (_, bytes) => {
    expect(pixelsOf(bytes)).toBe(0x8000 * 0x8000);
  });

  test("behavior: both plain kinds of WebP are read too", () => {
    expect(pixelsOf(webp("VP8 ", 0, 0, 0, 0x9d, 1, 0x2a, 0x10, 0, 0x20, 0))).toBe(512);
    // 16 less 1 in 14 bits, 32 less 1 in the next 14.
    expect(pixelsOf(webp("VP8L", 0x2f, 0x0f, 0xc0, 0x07, 0))).toBe(512);
  });

  test("behavior: what is no such picture, or broken off, has no size", () => {
    for (const bytes of [new Uint8Array(), bytesOf(...letters("BM")), bytesOf(0xff, 0xd8), bytesOf(0x89, 0x50)]) {
      expect(pixelsOf(bytes)).toBeNull();
    }
  });
});
