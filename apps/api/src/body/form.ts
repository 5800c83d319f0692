/** A form: one file, and texts beside it. */
import { refused } from '../problem/index.ts';
import { essence } from './media.ts';

export interface FormFile {
  readonly bytes: Uint8Array;
  readonly kind: 'csv' | 'xlsx' | 'json';
}

export interface Form {
  /** The part `data`. */
  readonly file: FormFile;
  /** Another part, as text, or null. */
  text(name: string): Promise<string | null>;
}

/** Problem: `request`, where the body is no form or has no file in `data`. */
export async function readForm(bytes: Uint8Array, type: string): Promise<Form> {
  const form = await new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': type } })
    .formData()
    .catch(() => {
      throw refused('request', 'request/no_file', '/data');
    });
  const data = form.get('data');
  if (data === null || typeof data === 'string') throw refused('request', 'request/no_file', '/data');
  const file = data as Blob & { readonly name?: string };
  const content = new Uint8Array(await file.arrayBuffer());
  return {
    file: { bytes: content, kind: kindOf(content, essence(file.type), file.name ?? '') },
    async text(name) {
      const part = form.get(name);
      return typeof part === 'string' || part === null ? part : (part as Blob).text();
    },
  };
}

function kindOf(bytes: Uint8Array, type: string, name: string): FormFile['kind'] {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'xlsx';
  return type === 'application/json' || /\.json$/i.test(name) ? 'json' : 'csv';
}
