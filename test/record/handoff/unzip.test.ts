import { describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { isZip, unzip } from '../../../src/record/handoff/unzip.ts';

const LIMIT = 1_000_000;
const FILE = 0o100644;
const LINK = 0o120777;

type Entry = readonly [name: string, content: string, mode?: number];

async function zipOf(...entries: readonly Entry[]): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, content, mode = FILE] of entries) zip.addBuffer(Buffer.from(content), name, { mode });
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

/** The zip with another name of the same length in all its places. */
function renamed(zip: Uint8Array, from: string, to: string): Uint8Array {
  return Buffer.from(Buffer.from(zip).toString('latin1').replaceAll(from, to), 'latin1');
}

describe('a zip of files from CAT tools', () => {
  test('gives its XLIFF files by name, and nothing else', async () => {
    const zip = await zipOf(
      ['fr/b.xlf', '<b/>'],
      ['README.txt', 'read me'],
      ['fr/a.SDLXLIFF', '<a/>'],
      ['terms.tbx', '<tbx/>'],
    );
    expect(isZip(zip)).toBe(true);
    const files = await unzip(zip, 'back.zip', LIMIT);
    expect(files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()])).toEqual([
      ['back.zip/fr/a.SDLXLIFF', '<a/>'],
      ['back.zip/fr/b.xlf', '<b/>'],
    ]);
  });

  test('is told from XML', () => {
    expect(isZip(Buffer.from('<?xml version="1.0"?>'))).toBe(false);
    expect(isZip(Buffer.from('PK\u0001\u0002'))).toBe(false);
    expect(isZip(new Uint8Array())).toBe(false);
  });

  const good = () => zipOf(['folder/a.xlf', '<a/>']);
  test.each<readonly [string, () => Promise<Uint8Array>, RegExp]>([
    ['a link', () => zipOf(['a.xlf', '/etc/hostname', LINK]), /"a\.xlf" is a link/],
    ['a link beside a file', () => zipOf(['a.xlf', '<a/>'], ['b', '../b', LINK]), /"b" is a link/],
    ['a name that leads out', async () => renamed(await good(), 'folder/a.xlf', '../out/a.xlf'), /\.\./],
    ['an absolute name', async () => renamed(await good(), 'folder/a.xlf', '/older/a.xlf'), /absolute/],
    [
      'a name of another system',
      async () => renamed(await good(), 'folder/a.xlf', 'C:\\der/a.xlf'),
      /absolute/,
    ],
    [
      'more than the limit',
      () => zipOf(['a.xlf', ' '.repeat(LIMIT)], ['b.xlf', ' ']),
      /more than 1000000 bytes/,
    ],
    ['no XLIFF file', () => zipOf(['a.txt', 'a']), /no XLIFF file/],
    ['nothing', () => zipOf(), /no XLIFF file/],
    ['its end cut off', async () => (await good()).subarray(0, -30), /./],
    [
      'its middle damaged',
      async () =>
        (await zipOf(['a.xlf', 'x'.repeat(9999)])).map((byte, at) => (at === 45 ? byte ^ 0xff : byte)),
      /./,
    ],
    [
      'an entry that says it is smaller',
      async () =>
        renamed(
          await zipOf(['a.xlf', 'x'.repeat(300)]),
          '\u002c\u0001\u0000\u0000',
          '\u0002\u0000\u0000\u0000',
        ),
      /./,
    ],
  ])('with %s is refused', async (_, make, reason) => {
    await expect(unzip(await make(), 'back.zip', LIMIT)).rejects.toMatchObject({
      problems: [{ code: 'handoff-zip', file: 'back.zip', message: expect.stringMatching(reason) }],
    });
  });
});
