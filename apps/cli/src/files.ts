/** Reading and writing the user's files: limits before reading, whole files or none when writing. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { mkdir, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { LIMITS } from '@cedu/core';
import { CommandFailed, fileFault } from './faults.ts';

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

/** The bytes of a file, or of standard input for `-`. Faults: `file/not_found`, `file/is_a_folder`, `file/too_large`, `file/unreadable`. */
export async function readBytes(file: string, limit: number = LIMITS.bytes): Promise<Uint8Array> {
  if (file === '-') return readStream(process.stdin, file, limit);
  const path = resolve(file);
  try {
    const { size } = await stat(path);
    if (size > limit) throw new CommandFailed([fileFault('file/too_large', file, `${size} > ${limit}`)]);
    return await readStream(createReadStream(path), file, limit);
  } catch (error) {
    if (error instanceof CommandFailed) throw error;
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new CommandFailed([fileFault('file/not_found', file)]);
    if (code === 'EISDIR') throw new CommandFailed([fileFault('file/is_a_folder', file)]);
    throw new CommandFailed([fileFault('file/unreadable', file, code || file)]);
  }
}

/** The text of a file in UTF-8, with or without a byte order mark. Faults: those of `readBytes`, `file/not_utf8`. */
export async function readText(file: string, limit: number): Promise<string> {
  const bytes = await readBytes(file, limit);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandFailed([fileFault('file/not_utf8', file)]);
  }
}

async function readStream(stream: AsyncIterable<unknown>, file: string, limit: number): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream) {
    const bytes = Buffer.from(piece as Uint8Array);
    size += bytes.length;
    if (size > limit) throw new CommandFailed([fileFault('file/too_large', file, `> ${limit}`)]);
    pieces.push(bytes);
  }
  return Buffer.concat(pieces);
}

/** Writes a file whole: to a neighbour first, then by renaming, so that nothing is ever left half written. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const path = await realpath(file).catch(() => resolve(file));
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    if (existsSync(path) && !statSync(path).isFile()) return await writeFile(path, content); // a device, a pipe
    const handle = await open(beside, 'w');
    await handle.writeFile(content);
    await handle.close();
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {}); // where no neighbour could be made either
    throw new CommandFailed([fileFault('file/cannot_write', file, `${file} (${codeOf(error)})`)]);
  }
}

/** Whether a folder of this name is there. */
export const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
