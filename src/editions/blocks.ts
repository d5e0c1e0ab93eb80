import { plainText, rawText, sliceContent } from '../content.ts';
import { typographyOf } from '../language.ts';
import type { Block, Document, Language, Segment, State, Unit } from '../model.ts';

/** The lowest state of a unit that is published. */
export type Release = Exclude<State, 'initial'>;

interface PublishOptions {
  readonly target: Language;
  readonly release: Release;
  /** Keys of blocks that were public before Wortfest: they stay so. */
  readonly adopted?: ReadonlySet<string> | undefined;
}

const RANK: Readonly<Record<State, number>> = { initial: 0, translated: 1, reviewed: 2, final: 3 };

/**
 * The published blocks of a document: block key → raw text in the target language. A block is left out unless all its
 * units have a target and the state that `release` asks for.
 */
export function publishedBlocks(
  document: Document,
  segments: readonly Segment[],
  units: ReadonlyMap<string, Unit>,
  options: PublishOptions,
): ReadonlyMap<string, string> {
  const byBlock = new Map<string, Segment[]>();
  for (const segment of segments)
    byBlock.set(segment.block, [...(byBlock.get(segment.block) ?? []), segment]);
  return new Map(
    document.blocks.flatMap((block) => {
      const text = blockText(block, byBlock.get(block.key) ?? [], units, options);
      return text === undefined ? [] : [[block.key, text]];
    }),
  );
}

function blockText(
  block: Block,
  segments: readonly Segment[],
  units: ReadonlyMap<string, Unit>,
  { target, release, adopted }: PublishOptions,
): string | undefined {
  let text = '';
  let at = 0;
  for (const segment of segments) {
    const unit = units.get(segment.id);
    if (!unit?.target) return undefined;
    if (RANK[unit.state] < RANK[release] && !adopted?.has(block.key)) return undefined;
    text += gap(block, at, segment.span.start, target) + rawText(unit.target);
    at = segment.span.end;
  }
  return text + gap(block, at, plainText(block.content).length, target);
}

// Between two sentences stands what the language has there; white space around the whole block stays as it is.
function gap(block: Block, start: number, end: number, target: Language): string {
  const source = rawText(sliceContent(block.content, { start, end }));
  const inner = start > 0 && end < plainText(block.content).length;
  return inner && source.trim() === '' ? typographyOf(target).sentenceGap : source;
}

/** The localized JSON of a prose document: one string per published block, in order, as i18next loads a namespace. */
export function localizedJson(document: Document, published: ReadonlyMap<string, string>): string {
  const entries = document.blocks.flatMap(({ key }) =>
    published.has(key) ? [[key, published.get(key)]] : [],
  );
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

/** The blocks in the source language: what the localized JSON of the source language holds. */
export function sourceBlocks(document: Document): ReadonlyMap<string, string> {
  return new Map(document.blocks.map((block) => [block.key, rawText(block.content)]));
}
