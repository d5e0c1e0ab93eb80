import type { Proposal, TermMatch, TranslationRecord, Unit, Verdict } from '../model.ts';
import { type DataIds, dataIds, inlineXml, type Mark } from './inline.ts';
import { metadataXml } from './metadata.ts';
import { attributes, xmlText } from './xml.ts';

/** The terms of the glossary by id, with their translation in the record's language, where there is one. */
export type RecordTerms = ReadonlyMap<string, { readonly term: string; readonly translation?: string }>;

const NAMESPACES = {
  xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
  'xmlns:gls': 'urn:oasis:names:tc:xliff:glossary:2.0',
  'xmlns:mda': 'urn:oasis:names:tc:xliff:metadata:2.0',
  'xmlns:mtc': 'urn:oasis:names:tc:xliff:matches:2.0',
};

/**
 * A record as XLIFF 2.0: a group per block, a unit per segment, one line an element and nothing added within texts, so
 * that the same record gives the same bytes and git can merge it.
 */
export function writeRecord(record: TranslationRecord, terms: RecordTerms): string {
  const name = record.original.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  const file = {
    id: `f-${name.replace(/[^\p{L}\p{N}._-]/gu, '_')}`,
    original: record.original,
    'xml:space': 'preserve',
  };
  const groups = record.blocks.map(({ key, kind }, index) => {
    const units = record.units.filter(({ block }) => block === key);
    const head = attributes({ id: `b${String(index + 1).padStart(3, '0')}`, name: key, type: `wf:${kind}` });
    return units.length > 0
      ? `<group${head}>\n${units.map((unit) => unitXml(unit, terms)).join('')}</group>\n`
      : '';
  });
  const head = attributes({ ...NAMESPACES, version: '2.0', srcLang: record.source, trgLang: record.target });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<xliff${head}>\n<file${attributes(file)}>\n${groups.join('')}</file>\n</xliff>\n`;
}

function unitXml(unit: Unit, terms: RecordTerms): string {
  const data = dataIds([unit.source, unit.target ?? []]);
  const marks = unit.terms.map((term, index) => ({ ...term, id: `m${index + 1}` }));
  const state = attributes({ id: 's1', state: unit.state, subState: unit.subState });
  const target =
    unit.target && `<target>${inlineXml(unit.target, data, targetMarks(unit.verdicts, marks))}</target>\n`;
  return [
    `<unit${attributes({ id: unit.id, name: unit.name })}>\n`,
    matchesXml(unit.proposals),
    glossaryXml(marks, terms),
    metadataXml(unit),
    notesXml(unit.notes),
    originalDataXml(data),
    `<segment${state}>\n<source>${inlineXml(unit.source, data, marks)}</source>\n${target ?? ''}</segment>\n`,
    '</unit>\n',
  ].join('');
}

// A mark in the target bears the id of the occurrence that it answers.
function targetMarks(verdicts: readonly Verdict[], marks: readonly (TermMatch & Mark)[]): Mark[] {
  return verdicts
    .flatMap(({ source, target }) => {
      const mark = marks.find(({ start, end }) => source && start === source.start && end === source.end);
      return mark && target ? [{ ...target, id: mark.id }] : [];
    })
    .sort((a, b) => a.start - b.start);
}

function glossaryXml(marks: readonly (TermMatch & Mark)[], terms: RecordTerms): string {
  const entries = marks.flatMap(({ termId, id }, index) => {
    const { term, translation } = terms.get(termId) ?? {};
    if (!term || !translation) return [];
    const head = attributes({ id: `g${index + 1}`, ref: `#${id}` });
    return [
      `<gls:glossEntry${head}><gls:term>${xmlText(term)}</gls:term><gls:translation>${xmlText(translation)}</gls:translation></gls:glossEntry>\n`,
    ];
  });
  return entries.length > 0 ? `<gls:glossary>\n${entries.join('')}</gls:glossary>\n` : '';
}

function matchesXml(proposals: readonly Proposal[]): string {
  if (proposals.length === 0) return '';
  const matches = proposals.map(({ source, target, origin, quality }) => {
    const data = dataIds([source, target]);
    const head = attributes({ ref: '#s1', matchQuality: quality, origin });
    return `<mtc:match${head}>${originalDataXml(data)}<source>${inlineXml(source, data, [])}</source><target>${inlineXml(target, data, [])}</target></mtc:match>\n`;
  });
  return `<mtc:matches>\n${matches.join('')}</mtc:matches>\n`;
}

function notesXml(notes: readonly string[]): string {
  if (notes.length === 0) return '';
  const lines = notes.map(
    (note, index) =>
      `<note${attributes({ id: `n${index + 1}`, category: 'wf:parked', appliesTo: 'target' })}>${xmlText(note)}</note>\n`,
  );
  return `<notes>\n${lines.join('')}</notes>\n`;
}

function originalDataXml(data: DataIds): string {
  if (data.size === 0) return '';
  const items = [...data].map(([source, id]) => `<data${attributes({ id })}>${xmlText(source)}</data>\n`);
  return `<originalData>\n${items.join('')}</originalData>\n`;
}
