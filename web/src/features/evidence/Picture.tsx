import { useMemo, useState } from "react";
import { pictureOf } from "./pictureOf.ts";

type Props = { name: string; type: string; bytes: Uint8Array };

/** A small picture of a verified file that says that it's one; what can't be drawn isn't shown. */
export function Picture({ name, type, bytes }: Props) {
  const source = useMemo(() => pictureOf(type, bytes), [type, bytes]);
  const [isBroken, setBroken] = useState(false);
  if (source === null) return null;
  if (isBroken) return <p className="soft small">It says that it’s a picture, and can’t be shown as one.</p>;
  return <img className="evidence__picture" src={source} alt={name} onError={() => setBroken(true)} />;
}
