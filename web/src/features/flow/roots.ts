import type { Leg } from "../../components/Badge.tsx";

export type Point = { x: number; y: number };

/** "right": from the left edge to the right one. "down": from the top edge to the bottom one. */
export type Direction = "right" | "down";

export type RootEnd = {
  key: string;
  leg: Leg;
  /** Its part of the whole payment, 0 to 1: how thick the root is. */
  share: number;
  /** Where it ends, across the direction of growth. */
  end: number;
};

export type Root = {
  key: string;
  leg: Leg;
  /** Outline of the root, to be filled. */
  outline: string;
  /** Line along its middle, along which it grows. */
  spine: string;
  /** Wide enough for a stroke along the spine to cover the root. */
  reach: number;
  /** Fine hairs, to be stroked. */
  hairs: readonly string[];
  /** Side roots that taper to nothing, to be filled. */
  branches: readonly string[];
  tip: Point;
  tipRadius: number;
};

export type RootsPicture = { roots: readonly Root[]; from: Point; to: Point };

type Frame = {
  /** How far roots grow. */
  length: number;
  /** Middle of the trunk, across the direction of growth. */
  origin: number;
  /** Thickness of the whole payment where it starts. */
  thickness: number;
  direction: Direction;
  ends: readonly RootEnd[];
  /** How thin roots get on their way, in parts of their thickness: the same for all, so that they stay comparable. */
  taper?: number;
  /** Thick roots grow side roots: for pictures that have the room. */
  branching?: boolean;
};

const SAMPLES = 36;
const THINNEST = 1.6;
const TAPER = 0.55;

/** A number from 0 to 1 that is always the same for the same root: roots are irregular, but don't jump. */
export function irregularity(key: string, salt: number): number {
  let hash = 2166136261 ^ salt;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 2246822519);
  return ((hash ^ (hash >>> 13)) >>> 0) / 4294967295;
}

/** Where each root lies in the trunk: side by side in the given order, as thick as their shares. */
export function stackInTrunk(ends: readonly RootEnd[], origin: number, thickness: number): number[] {
  const total = ends.reduce((sum, { share }) => sum + share, 0) || 1;
  let edge = origin - thickness / 2;
  return ends.map(({ share }) => {
    const own = (share / total) * thickness;
    edge += own;
    return edge - own / 2;
  });
}

/** Growth is computed towards the right; downwards is the same with its axes exchanged. */
function place(along: number, across: number, direction: Direction): Point {
  return direction === "right" ? { x: along, y: across } : { x: across, y: along };
}

type Spine = { along: number; across: number }[];

/** Straight within the trunk, then a bend to its end, with a little irregularity on the way. */
function spineOf({ key, end }: RootEnd, start: number, leaves: number, length: number): Spine {
  const reach = length - leaves;
  const early = 0.42 + irregularity(key, 1) * 0.16;
  const late = 0.44 + irregularity(key, 2) * 0.2;
  const sway = (irregularity(key, 3) - 0.5) * Math.min(26, Math.abs(end - start) * 0.3 + 5);
  const bend = Array.from({ length: SAMPLES }, (_, i) => {
    const t = (i + 1) / SAMPLES;
    const u = 1 - t;
    const along = leaves + 3 * u * u * t * reach * early + 3 * u * t * t * reach * (1 - late * 0.6) + t * t * t * reach;
    const across = u * u * u * start + 3 * u * u * t * start + 3 * u * t * t * end + t * t * t * end;
    return { along, across: across + Math.sin(t * Math.PI * 2) * sway * u };
  });
  return [
    { along: 0, across: start },
    { along: leaves * 0.6, across: start },
    { along: leaves, across: start },
    ...bend,
  ];
}

/** A smooth line through points (Catmull-Rom as cubic curves). */
export function smoothPath(points: readonly Point[], start = "M"): string {
  const at = (i: number): Point => points[Math.min(Math.max(i, 0), points.length - 1)] ?? { x: 0, y: 0 };
  const first = at(0);
  const curves = points.slice(1).map((to, i) => {
    const [before, from, after] = [at(i - 1), at(i), at(i + 2)];
    const c1 = { x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 };
    const c2 = { x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 };
    return `C${round(c1.x)} ${round(c1.y)} ${round(c2.x)} ${round(c2.y)} ${round(to.x)} ${round(to.y)}`;
  });
  return `${start}${round(first.x)} ${round(first.y)}${curves.join("")}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The two sides of a root: its spine moved by half its thickness along the normal. */
function sidesOf(spine: Spine, width: number, taper: number, thinnest = THINNEST): { left: Spine; right: Spine } {
  const left: Spine = [];
  const right: Spine = [];
  spine.forEach(({ along, across }, i) => {
    const before = spine[Math.max(i - 1, 0)] ?? { along, across };
    const after = spine[Math.min(i + 1, spine.length - 1)] ?? { along, across };
    const [dx, dy] = [after.along - before.along, after.across - before.across];
    const norm = Math.hypot(dx, dy) || 1;
    const grown = i / (spine.length - 1);
    const half = Math.max(thinnest, width * (1 - (1 - taper) * grown * grown)) / 2;
    left.push({ along: along + (dy / norm) * half, across: across - (dx / norm) * half });
    right.push({ along: along - (dy / norm) * half, across: across + (dx / norm) * half });
  });
  return { left, right };
}

/** Three fine hairs that leave the root forwards, to alternating sides. */
function hairsOf({ key }: RootEnd, spine: Spine, width: number, direction: Direction): string[] {
  return [0.45, 0.62, 0.8].flatMap((position, i) => {
    const from = spine[Math.floor((position + irregularity(key, 10 + i) * 0.1) * (spine.length - 1))];
    if (!from) return [];
    const side = (irregularity(key, 20) > 0.5 ? 1 : -1) * (i % 2 === 0 ? 1 : -1);
    const size = 8 + irregularity(key, 30 + i) * 12 + width / 3;
    const bend = { along: from.along + size * 0.55, across: from.across + side * size * 0.3 };
    const to = { along: from.along + size * 0.95, across: from.across + side * (size * 0.75 + width / 2) };
    const [a, b, c] = [from, bend, to].map((p) => place(p.along, p.across, direction));
    if (!a || !b || !c) return [];
    return [`M${round(a.x)} ${round(a.y)}Q${round(b.x)} ${round(b.y)} ${round(c.x)} ${round(c.y)}`];
  });
}

/** Two or three side roots of a thick root, each bending forwards and tapering to nothing. */
function branchesOf({ key }: RootEnd, spine: Spine, width: number, direction: Direction): string[] {
  if (width < 12) return [];
  return [0.5, 0.66, 0.82].flatMap((position, i) => {
    const start = Math.floor((position + irregularity(key, 50 + i) * 0.1) * (spine.length - 1));
    const [from, next] = [spine[start], spine[Math.min(start + 2, spine.length - 1)]];
    if (!from || !next) return [];
    const slope = (next.across - from.across) / Math.max(next.along - from.along, 0.1);
    const side = i % 2 === 0 ? 1 : -1;
    const reach = width * (1.3 + irregularity(key, 60 + i));
    const line = Array.from({ length: 9 }, (_, step) => {
      const t = step / 8;
      const across = slope * reach * t * (1 - t * 0.5) + side * reach * (0.95 * t - 0.28 * t * t);
      return { along: from.along + reach * (0.75 * t + 0.3 * t * t), across: from.across + across };
    });
    return [outlineOf(sidesOf(line, width * 0.32, 0.04, 0.8), direction)];
  });
}

function outlineOf({ left, right }: { left: Spine; right: Spine }, direction: Direction): string {
  const toPoints = (line: Spine) => line.map(({ along, across }) => place(along, across, direction));
  return `${smoothPath(toPoints(left))}${smoothPath(toPoints(right).reverse(), "L")}Z`;
}

function growRoot(end: RootEnd, start: number, leaves: number, width: number, frame: Frame): Root {
  const { length, direction, taper = TAPER, branching = false } = frame;
  const spine = spineOf(end, start, leaves, length);
  return {
    key: end.key,
    leg: end.leg,
    outline: outlineOf(sidesOf(spine, width, taper), direction),
    spine: smoothPath(spine.map(({ along, across }) => place(along, across, direction))),
    reach: width + (branching ? width * 4 : 44),
    hairs: hairsOf(end, spine, width, direction),
    branches: branching ? branchesOf(end, spine, width, direction) : [],
    tip: place(length, end.end, direction),
    tipRadius: Math.max(Math.min(2.6, width * taper), (width * taper) / 2),
  };
}

/**
 * Lays a payment out as roots: one for each end, as thick as its share, side by side in a trunk from which the outer
 * ones leave first.
 *
 * @returns what to draw, in pixels; the same input always gives the same picture
 */
export function layoutRoots(frame: Frame): RootsPicture {
  const { length, origin, thickness, direction, ends } = frame;
  const starts = stackInTrunk(ends, origin, thickness);
  const total = ends.reduce((sum, { share }) => sum + share, 0) || 1;
  const middle = (ends.length - 1) / 2;
  const roots = ends.map((end, i) => {
    const inner = middle === 0 ? 1 : 1 - Math.abs(i - middle) / middle;
    const leaves = length * (0.1 + 0.16 * inner + 0.05 * irregularity(end.key, 4));
    return growRoot(end, starts[i] ?? origin, leaves, Math.max(THINNEST, (end.share / total) * thickness + 0.4), frame);
  });
  return {
    roots,
    from: place(0, origin - thickness / 2, direction),
    to: place(0, origin + thickness / 2, direction),
  };
}
