/** A ZIP archive of text files, stored as they are. Source: APPNOTE.TXT 6.3, §4.3; names are UTF-8 (bit 11). */

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

/**
 * CRC-32 (IEEE 802.3).
 *
 * @example
 * crc32(new TextEncoder().encode('123456789')).toString(16); // => 'cbf43926'
 */
export function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) c = TABLE[(c ^ bytes[i]!) & 0xff]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

/** 1 January 1980, the first day that the format knows: the same files give the same bytes. */
const DAY = 0x21;

function header(size: number, fields: readonly (readonly [at: number, bytes: 2 | 4, value: number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(size));
  for (const [at, bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  }
  return new Uint8Array(view.buffer);
}

export function zipped(files: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const [path, text] of files) {
    const [name, body] = [encoder.encode(path), encoder.encode(text)];
    const common = (from: number): [number, 2 | 4, number][] => [
      [from, 2, 20],
      [from + 2, 2, 0x0800],
      [from + 6, 2, 0],
      [from + 8, 2, DAY],
      [from + 10, 4, crc32(body)],
      [from + 14, 4, body.length],
      [from + 18, 4, body.length],
      [from + 22, 2, name.length],
    ];
    local.push(header(30, [[0, 4, 0x04034b50], ...common(4)]), name, body);
    central.push(header(46, [[0, 4, 0x02014b50], [4, 2, 20], ...common(6), [42, 4, offset]]), name);
    offset += 30 + name.length + body.length;
  }
  const size = central.reduce((sum, part) => sum + part.length, 0);
  const end = header(22, [
    [0, 4, 0x06054b50],
    [8, 2, files.size],
    [10, 2, files.size],
    [12, 4, size],
    [16, 4, offset],
  ]);
  const parts = [...local, ...central, end];
  const archive = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    archive.set(part, at);
    at += part.length;
  }
  return archive;
}
