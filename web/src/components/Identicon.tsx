import type { Address } from "viem";

const HUES = 6;
/** Where nodes may sit: each of the three has a region of its own, so that they never lie on each other. */
const SPOTS = [
  [5, 5, 4, 8, 7, 4, 6, 7],
  [13, 6, 11, 10, 14, 9, 12, 5],
  [19, 9, 18, 13, 20, 6, 17, 15],
] as const;

/** A byte of the address. */
function byte(address: Address, index: number): number {
  return Number.parseInt(address.slice(2 + index * 2, 4 + index * 2), 16) || 0;
}

function spot(address: Address, node: 0 | 1 | 2): readonly [number, number] {
  const place = (byte(address, 4 * node) % 4) * 2;
  return [SPOTS[node][place] ?? 12, SPOTS[node][place + 1] ?? 8];
}

/**
 * A little rhizome grown from an address: three nodes, two runners, one root. The same address always grows the same
 * one. It's an aid for the eye, not a proof; the ends of the address stand beside it.
 */
export function Identicon({ address, size = 22 }: { address: Address; size?: number }) {
  const [a, b, c] = [spot(address, 0), spot(address, 1), spot(address, 2)];
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
        d={`M${a[0]} ${a[1]}Q${(a[0] + b[0]) / 2} ${a[1] + bend} ${b[0]} ${b[1]}T${c[0]} ${c[1]}M${a[0]} ${a[1]}q${bend} 6 ${-bend} 14M${b[0]} ${b[1]}Q${b[0] - bend} 16 ${root} 22M${c[0]} ${c[1]}q${-bend} 5 ${bend / 2} 10`}
        fill="none"
        className="identicon__line"
      />
      {[a, b, c].map(([x, y], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: three fixed nodes
        <circle key={index} cx={x} cy={y} r={1.3 + (byte(address, 2 + index) % 3) * 0.55} className="identicon__node" />
      ))}
    </svg>
  );
}
