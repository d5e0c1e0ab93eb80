import type { Content, Proposal, TranslationRecord, Unit, Verdict } from '../model.ts';
import { fail } from '../problems.ts';
import { codeElements } from './codes.ts';
import { type DataIds, dataIds, inlineXml, type Mark, placeable, type Written } from './inline.ts';
import { metadataXml } from './metadata.ts';
import { attributes, inlineText, plainXml } from './xml.ts';

/** The terms of the glossary by id, with their translation in the record's language, where there is one. */
export type RecordTerms = ReadonlyMap<string, { readonly term: string; readonly translation?: string }>;

/** The mark of a term occurrence in a source. */
interface TermMark extends Mark {
  readonly termId: string;
}

const NAMESPACES = {
  xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
  'xmlns:gls': 'urn:oasis:names:tc:xliff:glossary:2.0',
  'xmlns:mda': 'urn:oasis:names:tc:xliff:metadata:2.0',
  'xmlns:mtc': 'urn:oasis:names:tc:xliff:matches:2.0',
};

/**
 * A record as XLIFF 2.0: a group per block, a unit per segment, one line an element and nothing added within texts, so
 * that the same record gives the same bytes and git can merge it. Keys of blocks and ids of units are NMTOKENs, and the
 * units of a block stand in its group. What XML cannot carry is lost from names, notes and metadata, never from texts.
 */
export function writeRecord(record: TranslationRecord, glossary: RecordTerms): string {
  const ofBlock = new Map(record.blocks.map(({ key }) => [key, [] as Unit[]]));
  for (const unit of record.units) {
    const units =
      ofBlock.get(unit.block) ?? fail('internal', { message: `the unit ${unit.id} stands in no block` });
    units.push(unit);
  }
  const groups = record.blocks.map(({ key, kind }, index) => {
    const id = `b${String(index + 1).padStart(3, '0')}`;
    const units = (ofBlock.get(key) ?? []).map((unit) => unitXml(unit, glossary));
    return `<group${attributes({ id, name: key, type: `wf:${kind}` })}>\n${units.join('')}</group>\n`;
  });
  const head = attributes({ ...NAMESPACES, version: '2.0', srcLang: record.source, trgLang: record.target });
  const file = attributes({
    id: fileId(record.original),
    original: record.original,
    'xml:space': 'preserve',
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<xliff${head}>\n<file${file}>\n${groups.join('')}</file>\n</xliff>\n`;
}

// The name of the source without its folders and extension, as an NMTOKEN.
function fileId(original: string): string {
  const name = original.replace(/^.*\//s, '').replace(/\.[^.]*$/, '');
  return name.replace(/[^\w.-]/g, '_') || 'file';
}

function unitXml(unit: Unit, glossary: RecordTerms): string {
  const data = dataIds([unit.source, unit.target ?? []]);
  const [source, target] = written(unit.source, unit.target ?? [], data);
  const marks = placeable(
    source,
    unit.terms.map(({ start, end, termId }, index) => ({ start, end, termId, id: `m${index + 1}` })),
  );
  const targetMarks = placeable(target, answers(unit.verdicts, marks));
  return [
    `<unit${attributes({ id: unit.id, name: unit.name })}>\n`,
    matchesXml(unit.proposals),
    glossaryXml(marks, glossary),
    metadataXml(unit),
    notesXml(unit.notes),
    originalDataXml(data),
    `<segment${attributes({ id: 's1', state: unit.state, subState: unit.subState })}>\n`,
    `<source>${inlineXml(source, marks)}</source>\n`,
    unit.target ? `<target>${inlineXml(target, targetMarks)}</target>\n` : '',
    '</segment>\n</unit>\n',
  ].join('');
}

function written(source: Content, target: Content, data: DataIds): readonly [Written, Written] {
  const [codes = new Map(), targetCodes = new Map()] = codeElements([source, target]);
  return [
    { content: source, codes, data },
    { content: target, codes: targetCodes, data },
  ];
}

// A mark in the target bears the id of the occurrence that it answers; a form without one has no mark.
function answers(verdicts: readonly Verdict[], marks: readonly TermMark[]): readonly Mark[] {
  const answered = new Set<string>();
  return verdicts.flatMap(({ termId, source, target }) => {
    const mark = marks.find(
      (one) =>
        one.termId === termId &&
        one.start === source?.start &&
        one.end === source.end &&
        !answered.has(one.id),
    );
    if (!mark || !target) return [];
    answered.add(mark.id);
    return [{ ...target, id: mark.id }];
  });
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
    const [source, target] = written(proposal.source, proposal.target, data);
    const head = attributes({ ref: '#s1', matchQuality: proposal.quality, origin: proposal.origin });
    const original = data.size > 0 ? `\n${originalDataXml(data)}` : '';
    return `<mtc:match${head}>${original}<source>${inlineXml(source, [])}</source><target>${inlineXml(target, [])}</target></mtc:match>\n`;
  });
  return `<mtc:matches>\n${matches.join('')}</mtc:matches>\n`;
}

function notesXml(notes: readonly string[]): string {
  if (notes.length === 0) return '';
  const lines = notes.map((note, index) => {
    const head = attributes({ id: `n${index + 1}`, category: 'wf:parked', appliesTo: 'target' });
    return `<note${head}>${plainXml(note)}</note>\n`;
  });
  return `<notes>\n${lines.join('')}</notes>\n`;
}

function originalDataXml(data: DataIds): string {
  if (data.size === 0) return '';
  const items = [...data].map(([source, id]) => `<data${attributes({ id })}>${inlineText(source)}</data>\n`);
  return `<originalData>\n${items.join('')}</originalData>\n`;
}
