/** A reader's own map: GeoJSON to outlines in a drawing, and features to units. Source: RFC 7946. */

type Ring = readonly (readonly [number, number])[];
export interface Feature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly rings: readonly Ring[];
}
export interface Shape {
  readonly unit: string | null;
  /** Of an SVG path. */
  readonly d: string;
}
export interface OwnMap {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** The property that names the units. */
  readonly by: string;
  readonly matched: number;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isPoint = (p: unknown): p is [number, number] =>
  Array.isArray(p) && Number.isFinite(p[0]) && Number.isFinite(p[1]);

function ringsOf(geometry: unknown): Ring[] {
  if (!isRecord(geometry)) return [];
  const { type, coordinates, geometries } = geometry;
  const polygons =
    type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' && Array.isArray(coordinates) ? coordinates : [];
  const own = polygons.flatMap((polygon: unknown) => (Array.isArray(polygon) ? polygon : []));
  const rings = own
    .map((ring: unknown) => (Array.isArray(ring) ? ring.filter(isPoint) : []))
    .filter((r) => r.length > 2);
  return [...rings, ...(Array.isArray(geometries) ? geometries.flatMap(ringsOf) : [])];
}

/** The features with an area; null where it is no GeoJSON. */
export function featuresOf(geo: unknown): Feature[] | null {
  if (!isRecord(geo)) return null;
  const list = geo['type'] === 'FeatureCollection' ? geo['features'] : geo['type'] === 'Feature' ? [geo] : null;
  if (!Array.isArray(list)) return null;
  return list.filter(isRecord).flatMap((f) => {
    const rings = ringsOf(f['geometry']);
    return rings.length === 0 ? [] : [{ properties: isRecord(f['properties']) ? f['properties'] : {}, rings }];
  });
}

const plain = (name: unknown): string =>
  String(name ?? '')
    .trim()
    .toLowerCase();

/** The property whose values are names of the most units. */
function naming(features: readonly Feature[], names: ReadonlyMap<string, string>): { by: string; matched: number } {
  const units = new Map<string, Set<string>>();
  for (const { properties } of features) {
    for (const [key, value] of Object.entries(properties)) {
      const unit = names.get(plain(value));
      if (unit === undefined) continue;
      const found = units.get(key) ?? new Set();
      units.set(key, found.add(unit));
    }
  }
  return [...units].reduce((best, [by, found]) => (found.size > best.matched ? { by, matched: found.size } : best), {
    by: '',
    matched: 0,
  });
}

/** Within half a pixel the outline is the same. */
const rounded = (value: number): number => Math.round(value * 2) / 2;

/**
 * Outlines in a drawing `width` wide. Degrees are drawn on the plate carrée whose true parallel is the middle one;
 * coordinates beyond degrees are taken as they are. `names` holds each unit under all its names.
 */
export function ownMap(features: readonly Feature[], names: ReadonlyMap<string, string>, width: number): OwnMap {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { rings } of features) {
    for (const ring of rings) {
      for (const [x, y] of ring) {
        west = Math.min(west, x);
        east = Math.max(east, x);
        south = Math.min(south, y);
        north = Math.max(north, y);
      }
    }
  }
  const degrees = west >= -180 && east <= 360 && south >= -90 && north <= 90;
  const across = degrees ? Math.cos((((south + north) / 2) * Math.PI) / 180) : 1;
  const scale = width / ((east - west) * across || 1);
  const path = (ring: Ring): string => {
    let [text, lastX, lastY] = ['', Number.NaN, Number.NaN];
    for (const point of ring) {
      const [x, y] = [rounded((point[0] - west) * across * scale), rounded((north - point[1]) * scale)];
      if (x === lastX && y === lastY) continue;
      text += `${text === '' ? 'M' : 'L'}${x} ${y}`;
      [lastX, lastY] = [x, y];
    }
    return `${text}Z`;
  };
  const { by, matched } = naming(features, names);
  const shapes = features.map(({ properties, rings }) => ({
    unit: names.get(plain(properties[by])) ?? null,
    d: rings.map(path).join(''),
  }));
  return { width, height: Math.ceil((north - south) * scale) || 1, shapes, by, matched };
}

/** Five classes of equal count: the four values between them. */
export function breaksOf(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (q: number): number => {
    const h = (sorted.length - 1) * q;
    const low = Math.floor(h);
    return sorted[low]! + (h - low) * ((sorted[low + 1] ?? sorted[low]!) - sorted[low]!);
  };
  return sorted.length === 0 ? [] : [...new Set([0.2, 0.4, 0.6, 0.8].map(at))];
}

export const classOf = (value: number, breaks: readonly number[]): number =>
  1 + breaks.filter((b) => value >= b).length;
