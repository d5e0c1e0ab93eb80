import type { Content, Proposal, TranslationRecord, Unit } from '../model.ts';
import { attributes, plainXml } from '../xml.ts';
import { blocksOf } from './blocks.ts';
import { codeElements } from './codes.ts';
import { type DataIds, dataIds, inlineXml, type Written } from './inline.ts';
import { type TermMark, termMarks } from './marks.ts';
import type { RecordTerms } from './terms.ts';
import { inlineText } from './xml.ts';

/** A note on a unit. */
export interface UnitNote {
  readonly category: string;
  readonly priority?: number;
  readonly appliesTo: 'source' | 'target';
  readonly text: string;
}

/** What the files of XLIFF 2 that Wortfest writes differ in. */
export interface Xliff2 {
  readonly version: '2.0' | '2.1' | '2.2';
  /** Attributes that all units of the file inherit. */
  readonly inherited: Readonly<Record<string, string>>;
  /** Whether terms are marked in the texts, and their entries go along. */
  readonly marks: boolean;
  readonly translate: (unit: Unit) => 'no' | undefined;
  readonly metadata: (unit: Unit) => string;
  readonly notes: (unit: Unit) => readonly UnitNote[];
}

const NAMESPACES = {
  'xmlns:gls': 'urn:oasis:names:tc:xliff:glossary:2.0',
  'xmlns:mda': 'urn:oasis:names:tc:xliff:metadata:2.0',
  'xmlns:mtc': 'urn:oasis:names:tc:xliff:matches:2.0',
};

/** Units that were written before, so that a change of one of thousands writes that one anew; valid for one glossary, target and dialect. */
export type WrittenUnits = WeakMap<Unit, Buffer>;

/** The groups of a file, one a block with a unit a segment, in pieces: as bytes, since a record of thousands of units is megabytes. */
export function groupPieces(
  record: TranslationRecord,
  glossary: RecordTerms,
  dialect: Xliff2,
  written: WrittenUnits = new WeakMap(),
): readonly Buffer[] {
  const bytesOf = (unit: Unit) => {
    const bytes = written.get(unit) ?? Buffer.from(unitXml(unit, glossary, dialect));
    written.set(unit, bytes);
    return bytes;
  };
  return blocksOf(record).flatMap(({ id, key, kind, units }) => [
    Buffer.from(`<group${attributes({ id, name: kind === 'key' ? key : undefined, type: `wf:${kind}` })}>\n`),
    ...units.map(bytesOf),
    Buffer.from('</group>\n'),
  ]);
}

/** A whole file of XLIFF 2 around the pieces of its content. */
export function documentBytes(
  record: TranslationRecord,
  dialect: Xliff2,
  content: readonly Buffer[],
): Buffer {
  const { original, source, target } = record;
  const { version, inherited } = dialect;
  const head = attributes({
    // XLIFF 2.1 kept the namespace of 2.0.
    xmlns: `urn:oasis:names:tc:xliff:document:${version === '2.1' ? '2.0' : version}`,
    ...NAMESPACES,
    version,
    srcLang: source,
    trgLang: target,
  });
  const file = attributes({ id: fileId(original), original, 'xml:space': 'preserve', ...inherited });
  const start = `<?xml version="1.0" encoding="UTF-8"?>\n<xliff${head}>\n<file${file}>\n`;
  return Buffer.concat([Buffer.from(start), ...content, Buffer.from('</file>\n</xliff>\n')]);
}

// The name of the source without its folders and extension, as an NMTOKEN.
function fileId(original: string): string {
  const name = original.replace(/^.*\//s, '').replace(/\.[^.]*$/, '');
  return name.replace(/[^\w.-]/g, '_') || 'file';
}

function unitXml(unit: Unit, glossary: RecordTerms, dialect: Xliff2): string {
  const data = dataIds([unit.source, unit.target ?? []]);
  const [source, target] = inlined(unit.source, unit.target ?? [], data);
  const marks = dialect.marks ? termMarks(unit, source, target) : { source: [], target: [] };
  return [
    `<unit${attributes({ id: unit.id, name: unit.name, translate: dialect.translate(unit) })}>\n`,
    matchesXml(unit.proposals),
    glossaryXml(marks.source, glossary),
    dialect.metadata(unit),
    notesXml(dialect.notes(unit)),
    originalDataXml(data),
    `<segment${attributes({ id: 's1', state: unit.state, subState: unit.subState })}>\n`,
    `<source>${inlineXml(source, marks.source)}</source>\n`,
    unit.target ? `<target>${inlineXml(target, marks.target)}</target>\n` : '',
    '</segment>\n</unit>\n',
  ].join('');
}

function inlined(source: Content, target: Content, data: DataIds): readonly [Written, Written] {
  const [codes = new Map(), targetCodes = new Map()] = codeElements([source, target]);
  return [
    { content: source, codes, data },
    { content: target, codes: targetCodes, data },
  ];
}

// The schema wants a translation or a definition, so that a term without translation has no entry.
function glossaryXml(marks: readonly TermMark[], glossary: RecordTerms): string {
  const entries = marks.flatMap(({ termId, id }, index) => {
    const { term, translation } = glossary.get(termId) ?? {};
    if (!term || !translation) return [];
    const texts = `<gls:term>${plainXml(term)}</gls:term><gls:translation>${plainXml(translation)}</gls:translation>`;
    return `<gls:glossEntry${attributes({ id: `t${index + 1}`, ref: `#${id}` })}>${texts}</gls:glossEntry>\n`;
  });
  return entries.length > 0 ? `<gls:glossary>\n${entries.join('')}</gls:glossary>\n` : '';
}

function matchesXml(proposals: readonly Proposal[]): string {
  if (proposals.length === 0) return '';
  const matches = proposals.map((proposal) => {
    const data = dataIds([proposal.source, proposal.target]);
    const [source, target] = inlined(proposal.source, proposal.target, data);
    const head = attributes({ ref: '#s1', matchQuality: proposal.quality, origin: proposal.origin });
    const original = data.size > 0 ? `\n${originalDataXml(data)}` : '';
    return `<mtc:match${head}>${original}<source>${inlineXml(source, [])}</source><target>${inlineXml(target, [])}</target></mtc:match>\n`;
  });
  return `<mtc:matches>\n${matches.join('')}</mtc:matches>\n`;
}

function notesXml(notes: readonly UnitNote[]): string {
  if (notes.length === 0) return '';
  const lines = notes.map(({ category, priority, appliesTo, text }, index) => {
    const head = attributes({ id: `n${index + 1}`, category, priority, appliesTo });
    return `<note${head}>${plainXml(text)}</note>\n`;
  });
  return `<notes>\n${lines.join('')}</notes>\n`;
}

function originalDataXml(data: DataIds): string {
  if (data.size === 0) return '';
  const items = [...data].map(([source, id]) => `<data${attributes({ id })}>${inlineText(source)}</data>\n`);
  return `<originalData>\n${items.join('')}</originalData>\n`;
}
