import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { rezipped } from './rezip.ts';

const packed = (when: string, order: string[]): Uint8Array =>
  zipSync(
    Object.fromEntries(
      order.map((path) => [
        path,
        strToU8(`<dcterms:created xsi:type="dcterms:W3CDTF">${when}</dcterms:created>${path}`),
      ]),
    ),
    { mtime: when },
  );
const paths = ['word/b.xml', 'a.bin', '[Content_Types].xml'];

test('the same parts give the same bytes, whenever and in whatever order they were packed', () => {
  const once = rezipped(packed('2024-05-01T10:00:00', paths));
  const again = rezipped(packed('2031-01-01T23:59:59', [...paths].reverse()));
  expect(Buffer.compare(once, again.subarray())).not.toBe(0); // a.bin is no text, so its stamp stays
  const text = ['word/b.xml', '[Content_Types].xml'];
  expect(rezipped(packed('2024-05-01T10:00:00', text))).toEqual(
    rezipped(packed('2031-01-01T23:59:59', text.reverse())),
  );
});

test('the list of contents comes first, the others by name, and text may be rewritten', () => {
  const parts = unzipSync(rezipped(packed('2024-05-01T10:00:00', paths), (path, xml) => `${path}|${xml}`));
  expect(Object.keys(parts)).toEqual(['[Content_Types].xml', 'a.bin', 'word/b.xml']);
  expect(strFromU8(parts['word/b.xml']!)).toMatch(/^word\/b\.xml\|<dcterms:created[^>]*>1980-01-01T00:00:00Z/);
});
