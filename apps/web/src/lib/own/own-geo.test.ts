import { expect, test } from 'vitest';
import { breaksOf, classOf, featuresOf, ownMap } from './geo.ts';

const square = (x: number, y: number) => [
  [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y + 1],
    [x, y],
  ],
];
const feature = (properties: object, coordinates: unknown) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates },
});
const geo = {
  type: 'FeatureCollection',
  features: [
    feature({ id: 1, 名: '甲' }, square(0, 0)),
    feature({ id: 2, 名: ' 乙 ' }, square(1, 0)),
    feature({ id: 3, 名: '丙' }, []),
    { type: 'Feature', properties: null, geometry: { type: 'Point', coordinates: [0, 0] } },
  ],
};

test('features with an area, matched by the property that names most units', () => {
  const features = featuresOf(geo)!;
  expect(features).toHaveLength(2);
  const map = ownMap(
    features,
    new Map([
      ['甲', 'A'],
      ['乙', 'B'],
      ['1', 'A'],
    ]),
    200,
  );
  expect([map.by, map.matched, map.shapes.map((s) => s.unit)]).toEqual(['名', 2, ['A', 'B']]);
  // Two degrees wide, one high, near the equator.
  expect([map.width, map.height]).toEqual([200, 101]);
  expect(map.shapes[1]!.d).toMatch(/^M100 100/);
});

test('metres are drawn as they are', () => {
  const map = ownMap(
    featuresOf(
      feature({}, [
        [
          [0, 0],
          [4000, 0],
          [4000, 1000],
          [0, 1000],
        ],
      ]),
    )!,
    new Map(),
    400,
  );
  expect(map.height).toBe(100);
});

test.each([null, 3, 'x', {}, { type: 'FeatureCollection' }, []])('%j is no map', (value) => {
  expect(featuresOf(value)).toBeNull();
});

test('classes of equal count', () => {
  const breaks = breaksOf([1, 2, 3, 4, 5, 6]);
  expect(breaks).toEqual([2, 3, 4, 5]);
  expect([0, 2, 6].map((v) => classOf(v, breaks))).toEqual([1, 2, 5]);
  expect(breaksOf([1, 1, 1])).toEqual([1]);
  expect(breaksOf([])).toEqual([]);
});
