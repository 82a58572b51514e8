import { irregularity, type Point, smoothPath } from "../flow/roots.ts";

export type RhizomeInput = { key: string; share: number };

export type RhizomeNode = {
  key: string;
  share: number;
  at: Point;
  radius: number;
  /** Fine roots that grow down from the node. */
  roots: readonly string[];
};

export type Rhizome = { nodes: readonly RhizomeNode[]; runner: string; height: number };

const MARGIN = 18;
const GAP = 14;
const SMALLEST = 4;
const ROOTS = 34;
/** Room for the round end of the runner's line. */
const RUNNER_STARTS = 4;

/** How large nodes may get, and the room above them for figures. */
export type RhizomeSize = { largest: number; label: number };

const REGULAR: RhizomeSize = { largest: 46, label: 30 };
export const SMALL: RhizomeSize = { largest: 20, label: 2 };

/** Radii whose circles have areas in proportion to the shares and fit side by side into the room. */
function radiiOf(shares: readonly number[], room: number, largestRadius: number): number[] {
  const roots = shares.map((share) => Math.sqrt(Math.max(share, 0)));
  const sum = roots.reduce((total, root) => total + root, 0) || 1;
  const largest = Math.max(...roots, 0.0001);
  const scale = Math.min(room / 2 / sum, largestRadius / largest);
  return roots.map((root) => Math.max(SMALLEST, root * scale));
}

function rootsOf(key: string, at: Point, radius: number): string[] {
  const count = radius > 18 ? 3 : 2;
  return Array.from({ length: count }, (_, i) => {
    const angle = (i - (count - 1) / 2) * 0.8 + (irregularity(key, i) - 0.5) * 0.5;
    const reach = 12 + irregularity(key, 5 + i) * (ROOTS - 14);
    const from = { x: at.x + Math.sin(angle) * radius * 0.9, y: at.y + Math.cos(angle) * radius * 0.9 };
    const to = { x: from.x + Math.sin(angle) * reach * 0.8, y: from.y + reach };
    const bend = { x: from.x + (irregularity(key, 9 + i) - 0.5) * 14, y: from.y + reach * 0.55 };
    return smoothPath([from, bend, to]);
  });
}

/**
 * Lays a team out as a rhizome: a runner with one node for each member, as large as the member's share.
 *
 * @returns what to draw, in pixels; the same team always gives the same picture
 */
export function layoutRhizome(members: readonly RhizomeInput[], width: number, size = REGULAR): Rhizome {
  const room = width - MARGIN * 2 - GAP * Math.max(0, members.length - 1);
  const radii = radiiOf(
    members.map(({ share }) => share),
    Math.max(room, 40),
    size.largest,
  );
  const tallest = Math.max(...radii, SMALLEST);
  const used = radii.reduce((sum, radius) => sum + radius * 2, 0);
  const gap = members.length > 1 ? Math.min(72, (width - MARGIN * 2 - used) / (members.length - 1)) : 0;
  const ground = size.label + tallest + 6;
  let x = members.length > 1 ? MARGIN : MARGIN + 20;
  const nodes = members.map(({ key, share }, i) => {
    const radius = radii[i] ?? SMALLEST;
    const at = { x: x + radius, y: ground + (irregularity(key, 40) - 0.5) * 10 };
    x += radius * 2 + gap;
    return { key, share, at, radius, roots: rootsOf(key, at, radius) };
  });
  return { nodes, runner: runnerOf(nodes, ground, width), height: ground + tallest + ROOTS + 4 };
}

/** The runner goes through all nodes, and on to both sides: a rhizome can always grow. */
function runnerOf(nodes: readonly RhizomeNode[], ground: number, width: number): string {
  const last = nodes.at(-1);
  const end = Math.min(width, (last ? last.at.x + last.radius : 0) + 44);
  const between = nodes.flatMap(({ at, radius, key }, i) => {
    const next = nodes[i + 1];
    if (!next) return [at];
    const middle = (at.x + radius + next.at.x - next.radius) / 2;
    return [at, { x: middle, y: ground + (irregularity(key, 41) - 0.5) * 22 }];
  });
  return smoothPath([{ x: RUNNER_STARTS, y: ground + 6 }, ...between, { x: end, y: ground - 5 }]);
}
