export type Bed = {
  readonly key: string;
  readonly share: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

type Parcel = { readonly key: string; readonly share: number };
type Room = { x: number; y: number; width: number; height: number };

/**
 * Divides a field into beds, each as large as its share, and as near to a square as can be (a squarified treemap).
 *
 * The largest is laid out first, else the small ones would become stripes. Where it's the last of those given, as when
 * it stands for everybody else, the field is mirrored: then it lies last.
 *
 * @param parcels in the order in which they are to be read
 * @returns rectangles that fill the field, in pixels; nothing for parcels without a share
 */
export function layoutBeds(parcels: readonly Parcel[], width: number, height: number): Bed[] {
  const some = parcels.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share);
  const whole = some.reduce((sum, { share }) => sum + share, 0);
  if (whole === 0 || width <= 0 || height <= 0) return [];
  const scale = (width * height) / whole;
  const room: Room = { x: 0, y: 0, width, height };
  const beds: Bed[] = [];
  let row: Parcel[] = [];
  for (const parcel of some) {
    const side = Math.min(room.width, room.height);
    const longer = [...row, parcel];
    if (row.length > 0 && worst(longer, side, scale) > worst(row, side, scale)) {
      beds.push(...cutRow(row, room, scale));
      row = [parcel];
    } else row = longer;
  }
  beds.push(...cutRow(row, room, scale));
  const isMirrored = parcels.length > 1 && beds[0]?.key === parcels.at(-1)?.key;
  return isMirrored ? beds.map((bed) => ({ ...bed, x: width - bed.x - bed.width })) : beds;
}

/** How far from a square the least square one of a row is. */
function worst(row: readonly Parcel[], side: number, scale: number): number {
  const areas = row.map(({ share }) => share * scale);
  const sum = areas.reduce((total, area) => total + area, 0);
  const [most, least] = [Math.max(...areas), Math.min(...areas)];
  return Math.max((side * side * most) / (sum * sum), (sum * sum) / (side * side * least));
}

/** Lays a row along the shorter side of what is left of the field, and takes that away from it. */
function cutRow(row: readonly Parcel[], room: Room, scale: number): Bed[] {
  const area = row.reduce((sum, { share }) => sum + share * scale, 0);
  const down = room.width >= room.height;
  const depth = area / (down ? room.height : room.width);
  let along = down ? room.y : room.x;
  const beds = row.map(({ key, share }) => {
    const length = (share * scale) / depth;
    const bed = down
      ? { key, share, x: room.x, y: along, width: depth, height: length }
      : { key, share, x: along, y: room.y, width: length, height: depth };
    along += length;
    return bed;
  });
  if (down) Object.assign(room, { x: room.x + depth, width: room.width - depth });
  else Object.assign(room, { y: room.y + depth, height: room.height - depth });
  return beds;
}
