import { useMemo, useState } from "react";
import { pictureOf } from "./pictureOf.ts";
import { pixelsOf } from "./pixelsOf.ts";

/** More than any camera that people carry makes; unpacked, four bytes each. */
const MOST_PIXELS = 50_000_000;

type Props = { name: string; type: string; bytes: Uint8Array };

/** A small picture of a verified file that says that it's one; what can't be drawn isn't shown. */
export function Picture({ name, type, bytes }: Props) {
  const source = useMemo(() => pictureOf(type, bytes), [type, bytes]);
  const pixels = useMemo(() => pixelsOf(bytes), [bytes]);
  const [isBroken, setBroken] = useState(false);
  if (source === null) return null;
  if (pixels !== null && pixels > MOST_PIXELS) {
    return <p className="soft small">It’s a picture of too many pixels to be shown here. Save it to look at it.</p>;
  }
  if (isBroken || pixels === null)
    return <p className="soft small">It says that it’s a picture, and can’t be shown as one.</p>;
  return <img className="evidence__picture" src={source} alt={name} onError={() => setBroken(true)} />;
}
