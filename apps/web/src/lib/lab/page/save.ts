/** Files that a reader takes home; they are made in the browser. */

/** Long enough for a browser to begin saving. */
const HELD = 10_000;

export function save(name: string, content: Blob | string | Uint8Array<ArrayBuffer>, type = 'text/plain'): void {
  const blob = content instanceof Blob ? content : new Blob([content], { type: `${type};charset=utf-8` });
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), HELD);
}
