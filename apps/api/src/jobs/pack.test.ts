import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testExamples } from '../testing/examples.ts';
import { pack, unpack } from './pack.ts';

testExamples(new URL('./pack.ts', import.meta.url), { pack, unpack });

const leaf = fc.oneof(
  fc.double(),
  fc.string({ unit: 'binary' }),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
  fc.float64Array(),
  fc.int32Array(),
  fc.uint8Array(),
);
const key = fc.oneof(fc.constant('$'), fc.string());
const value = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('any')),
    fc.dictionary(key, tie('any')),
    fc.array(fc.tuple(key, tie('any'))).map((entries) => new Map(entries)),
    fc.array(key).map((keys) => new Set(keys)),
  ),
})).any;

test('what is packed comes back, every bit of every number', () => {
  fc.assert(
    fc.property(value, (given) => {
      const found = unpack(pack(given));
      expect(found).toEqual(given);
      expect(pack(found)).toBe(pack(given));
    }),
  );
});
