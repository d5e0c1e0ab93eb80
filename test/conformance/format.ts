import { describe, expect, test } from 'vitest';
import type { Content, Document, Problem, SourceFormat } from 'wortfest';

// Nmtoken of XML 1.0, fifth edition, without the colon, which namespaces use.
const NMTOKEN =
  /^[-.0-9A-Z_a-z\u{B7}\u{C0}-\u{D6}\u{D8}-\u{F6}\u{F8}-\u{37D}\u{37F}-\u{1FFF}\u{200C}-\u{200D}\u{203F}-\u{2040}\u{2070}-\u{218F}\u{2C00}-\u{2FEF}\u{3001}-\u{D7FF}\u{F900}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{EFFFF}]+$/u;

/** A format to be tested, and texts of files that it reads, with `\n` as line end. */
export interface FormatUnderTest {
  readonly format: SourceFormat;
  readonly samples: Readonly<Record<string, string>>;
}

/** What every format of sources has to do. */
export function testFormat(name: string, { format, samples }: FormatUnderTest): void {
  describe(`format: ${name}`, () => {
    const path = `locales/de/sample${format.extension}`;
    const read = (content: string | Uint8Array): Document =>
      format.parse(typeof content === 'string' ? Buffer.from(content) : content, {
        path,
        name: 'sample',
        language: 'de',
        placeholders: [],
      });
    const problemOf = (content: string | Uint8Array): Problem | undefined => {
      try {
        read(content);
      } catch (error) {
        return (error as { problems?: readonly Problem[] }).problems?.[0];
      }
      throw new Error('the file was read, but it should have been refused');
    };
    const ownTexts = ({ blocks }: Document) =>
      new Map(blocks.map(({ key, content }) => [key, rawText(content)]));

    describe.each(Object.entries(variantsOf(samples)))('%s', (_, content) => {
      const document = read(content);

      test('is rebuilt byte for byte from its own texts', () => {
        expect(document.text).toBe(content);
        expect(format.build(document, ownTexts(document))).toBe(content);
      });

      test('says what it is', () => {
        expect(document).toMatchObject({ path, name: 'sample', language: 'de', format: format.name });
        expect(document.blocks.every(({ kind }) => (kind === 'key') === format.keyed)).toBe(true);
      });

      test('has blocks in order that do not overlap, with the text of the file', () => {
        expect(document.blocks.length).toBeGreaterThan(0);
        let end = 0;
        for (const { span, content: own } of document.blocks) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          const written = content.slice(span.start, span.end);
          expect(format.keyed ? JSON.parse(written) : written).toBe(rawText(own));
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(content.length);
      });

      test('says where each character of a block stands', () => {
        for (const block of document.blocks) {
          const { span, content: own } = block;
          const offsets = format.offsets(document, block);
          expect(offsets).toHaveLength(rawText(own).length + 1);
          expect(offsets).toEqual([...new Set(offsets)].sort((a, b) => a - b));
          expect(offsets[0]).toBeGreaterThanOrEqual(span.start);
          expect(offsets.at(-1)).toBeLessThanOrEqual(span.end);
        }
      });

      test('has keys that are unique XML name tokens', () => {
        const keys = document.blocks.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) expect(key).toMatch(NMTOKEN);
      });

      test('has codes whose ids are unique, and shared by the two tags of a pair', () => {
        for (const { content: own } of document.blocks) {
          const ids = own.flatMap((part) =>
            typeof part === 'string' || part.kind === 'close' ? [] : [part.id],
          );
          expect(new Set(ids).size).toBe(ids.length);
          const closing = own.flatMap((part) =>
            typeof part !== 'string' && part.kind === 'close' ? [part.id] : [],
          );
          expect(ids).toEqual(expect.arrayContaining(closing));
        }
      });

      test('is read the same each time, and can be read again when other texts stand in it', () => {
        expect(read(content)).toEqual(document);
        const texts = new Map(document.blocks.map(({ key }, index) => [key, `Ganz anderer Satz ${index}.`]));
        const other = format.build(document, texts);
        const again = read(other);
        expect(again.blocks.map(({ content: own }) => rawText(own))).toEqual([...texts.values()]);
        expect(format.build(document, texts)).toBe(other);
      });

      test('keeps a block without a text in the source language, or leaves its key out', () => {
        const [first, ...rest] = document.blocks;
        const texts = ownTexts(document);
        texts.delete(first!.key);
        const built = format.build(document, texts);
        if (!format.keyed) expect(built).toBe(content);
        else if (rest.length > 0) expect(read(built).blocks.map(({ key }) => key)).not.toContain(first!.key);
      });
    });

    test('refuses a file without text, with and without a byte order mark', () => {
      for (const content of ['', '\uFEFF', ' \n\r\n\t\n']) {
        expect(problemOf(content)).toMatchObject({ code: 'source-empty', file: path });
      }
    });

    test('refuses a binary file', () => {
      expect(problemOf(Uint8Array.of(0x89, 0x50, 0, 1))).toMatchObject({ code: 'source-binary', file: path });
    });

    test('refuses what is not UTF-8, with the place of the first byte that begins no character', () => {
      const bytes = (before: string, ...bad: number[]) =>
        Buffer.concat([Buffer.from(before), Buffer.from(bad)]);
      // Latin-1, a character that is cut off by the end of the file, one by another character, and a surrogate.
      for (const bad of [
        [0xfc, 0x20],
        [0xe2, 0x82],
        [0xe2, 0x28, 0x20],
        [0xed, 0xa0, 0x80],
      ]) {
        const problem = problemOf(bytes('Grüße\nund', ...bad));
        expect(problem).toMatchObject({ code: 'source-encoding', file: path, line: 2, column: 4 });
        expect(problem?.message).toContain('byte 11 ');
      }
    });
  });
}

// Each sample also with the line ends of other systems, a byte order mark, and with and without a last line end.
function variantsOf(samples: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(samples).flatMap(([name, text]) => [
      [name, text],
      [`${name}, CRLF`, text.replaceAll('\n', '\r\n')],
      [`${name}, CR`, text.replaceAll('\n', '\r')],
      [`${name}, byte order mark`, `\uFEFF${text}`],
      [`${name}, no last line end`, text.trimEnd()],
      [`${name}, more white space at the end`, `${text.trimEnd()} \n\n `],
    ]),
  );
}

function rawText(content: Content): string {
  return content.map((part) => (typeof part === 'string' ? part : part.source)).join('');
}
