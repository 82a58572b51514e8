import type { Address } from "viem";

const HUES = 6;
const SPOTS = [
  [6, 6],
  [18, 6],
  [12, 9],
  [6, 14],
  [18, 14],
  [12, 4],
  [9, 11],
  [15, 11],
] as const;

/** A byte of the address. */
function byte(address: Address, index: number): number {
  return Number.parseInt(address.slice(2 + index * 2, 4 + index * 2), 16) || 0;
}

function spot(address: Address, index: number): readonly [number, number] {
  return SPOTS[byte(address, index) % SPOTS.length] ?? SPOTS[0];
}

/**
 * A little rhizome grown from an address: three nodes, two runners, one root. The same address always grows the same
 * one. It's an aid for the eye, not a proof; the ends of the address stand beside it.
 */
export function Identicon({ address, size = 22 }: { address: Address; size?: number }) {
  const [a, b, c] = [spot(address, 0), spot(address, 5), spot(address, 11)];
  const bend = (byte(address, 14) % 9) - 4;
  const root = 5 + (byte(address, 16) % 15);
  return (
    <svg
      className={`identicon identicon--${byte(address, 19) % HUES}`}
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <rect width="24" height="24" rx="6" className="identicon__ground" />
      <path
        d={`M${a[0]} ${a[1]}Q${b[0] + bend} ${b[1] - bend} ${b[0]} ${b[1]}T${c[0]} ${c[1]}Q${c[0] + bend} 17 ${root} 22`}
        fill="none"
        className="identicon__line"
      />
      {[a, b, c].map(([x, y], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: three fixed nodes
        <circle key={index} cx={x} cy={y} r={1.6 + (byte(address, 2 + index) % 3) * 0.7} className="identicon__node" />
      ))}
    </svg>
  );
}
