import "./franchises.css";

/** More roots than this are no longer told apart. */
const MOST = 12;

type Props = { ownerCount: number; isSuspended: boolean; size?: number };

/** A franchise as a node with a root for each of its owners; hollow while it's suspended. Decorative: words stand beside it. */
export function Emblem({ ownerCount, isSuspended, size = 44 }: Props) {
  const count = Math.min(Math.max(ownerCount, 1), MOST);
  const ends = Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
    return { x: 24 + 18 * Math.cos(angle), y: 24 + 18 * Math.sin(angle) };
  });
  return (
    <svg
      className={`emblem${isSuspended ? " emblem--suspended" : ""}`}
      viewBox="0 0 48 48"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      {ends.map(({ x, y }) => (
        <line key={`${x} ${y}`} x1="24" y1="24" x2={x} y2={y} />
      ))}
      <circle cx="24" cy="24" r="8" />
      {ends.map(({ x, y }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="3.6" />
      ))}
    </svg>
  );
}
