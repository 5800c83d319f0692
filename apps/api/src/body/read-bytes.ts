/** The bytes of a body, given up at the limit and not after it. */
import { Refused, refused } from '../problem/index.ts';

/**
 * Reads to the end or to `most` bytes, whichever comes first; a Content-Length beyond it is refused before anything is
 * read. Problems: `too-large`; `media-type` for a body with a Content-Encoding.
 */
export async function readBytes(request: Request, most: number): Promise<Uint8Array> {
  const encoding = request.headers.get('content-encoding');
  if (encoding !== null && encoding.toLowerCase() !== 'identity') throw new Refused('media-type');
  const tooLarge = () => refused('too-large', 'request/too_large', '', { most });
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge();
  if (request.body === null) return new Uint8Array();
  const reader = request.body.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > most) {
      // What is still to come is not waited for: the connection is answered and closed.
      void reader.cancel().catch(() => {});
      throw tooLarge();
    }
    pieces.push(value);
  }
  if (pieces.length === 1) return pieces[0]!;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.byteLength;
  }
  return bytes;
}
