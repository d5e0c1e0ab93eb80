import { messageOf } from '../../files.ts';
import { fail, WortfestError } from '../../problems.ts';

/** A file of a zip. */
export interface Unzipped {
  /** Its name in the zip; data only. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const XLIFF = /\.(?:xlf|xliff|sdlxliff|mqxliff|mxliff|txlf)$/i;
/** Names of files that are taken out of a folder: XLIFF as tools call it, and zips. */
export const RETURNED = new RegExp(`${XLIFF.source}|\\.zip$`, 'i');
const ENTRIES = 10_000;
const LINK = 0o120000;
const KIND = 0o170000;

/** Whether a file is a zip, by its first bytes. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * The XLIFF files of a zip, by name; nothing is written anywhere. Fails with `handoff-zip` for links, names that lead out of
 * the zip, encryption, damage, more than 10,000 entries or more than `limit` bytes in all.
 */
export async function unzip(bytes: Uint8Array, file: string, limit: number): Promise<readonly Unzipped[]> {
  const { fromBufferPromise } = await import('yauzl');
  const refuse = (reason: string): never => fail('handoff-zip', { reason }, { file });
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: true });
    if (zip.entryCount > ENTRIES) refuse(`it has more than ${ENTRIES} entries`);
    const files: Unzipped[] = [];
    let left = limit;
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName;
      if (((entry.externalFileAttributes >>> 16) & KIND) === LINK) refuse(`"${name}" is a link`);
      if (entry.isEncrypted()) refuse(`"${name}" is encrypted`);
      if (!XLIFF.test(name)) continue;
      left -= entry.uncompressedSize;
      if (left < 0) refuse(`its files have more than ${limit} bytes`);
      files.push({ path: `${file}/${name}`, bytes: await contentOf(await zip.openReadStreamPromise(entry)) });
    }
    if (files.length === 0) refuse('no XLIFF file is in it');
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
  } catch (error) {
    if (error instanceof WortfestError) throw error;
    return refuse(messageOf(error));
  }
}

async function contentOf(stream: AsyncIterable<Buffer>): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}
