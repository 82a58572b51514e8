/** What the sides are drawn with, in the colour of their house: for is whole, against is hatched, abstaining is dotted. */
export function Patterns({ id, colour }: { id: string; colour: "equity" | "franchise-house" }) {
  const style = { color: `var(--${colour})` };
  return (
    <defs>
      <pattern id={`${id}-against`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" style={{ fill: `var(--${colour}-tint)` }} />
        <rect width="2.4" height="6" style={style} fill="currentColor" />
      </pattern>
      <pattern id={`${id}-abstain`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" style={{ fill: `var(--${colour}-tint)` }} />
        <circle cx="3" cy="3" r="1.3" style={style} fill="currentColor" />
      </pattern>
    </defs>
  );
}

/** The paint of a side, with the ids of `Patterns`. */
export const paintOf = (
  id: string,
  side: "for" | "against" | "abstain",
  colour: "equity" | "franchise-house",
): string => (side === "for" ? `var(--${colour})` : `url(#${id}-${side})`);
