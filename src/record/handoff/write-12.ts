import type { Content, Proposal, TranslationRecord, Unit } from '../../model.ts';
import { VERSION } from '../../version.ts';
import { attributes, plainXml } from '../../xml.ts';
import { blocksOf, type RecordBlock } from '../blocks.ts';
import { type Coded, codeElements } from '../codes.ts';
import { termMarks } from '../marks.ts';
import type { RecordTerms } from '../terms.ts';
import { toToken } from '../xml.ts';
import { type HandoffFile, withExportId } from './export-id.ts';
import { inlineXml12 } from './inline-12.ts';
import { handoffNotes } from './notes.ts';
import { isCopied, targetState } from './target-state.ts';

/**
 * A record as XLIFF 1.2, valid against its strict schema: a group a block, a trans-unit a segment, one line an element and
 * nothing added within texts. Every tool reads it.
 */
export function writeHandoff12(
  record: TranslationRecord,
  glossary: RecordTerms,
  marks: boolean,
): HandoffFile {
  const blocks = blocksOf(record);
  const body = blocks.map((block) => groupXml(block, glossary, marks)).join('');
  const tool = attributes({ 'tool-id': 'wortfest', 'tool-name': 'Wortfest', 'tool-version': VERSION });
  const head = (exportId: string) =>
    attributes({
      original: record.original,
      'source-language': record.source,
      'target-language': record.target,
      datatype: blocks.every(({ kind }) => kind === 'key') ? 'x-json' : 'plaintext',
      'product-name': 'Wortfest',
      'build-num': exportId,
    });
  return withExportId((exportId) =>
    [
      '<?xml version="1.0" encoding="UTF-8"?>\n',
      '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">\n',
      `<file${head(exportId)}>\n<header><tool${tool}/></header>\n`,
      `<body>\n${body}</body>\n</file>\n</xliff>\n`,
    ].join(''),
  );
}

function groupXml({ id, kind, units }: RecordBlock, glossary: RecordTerms, marks: boolean): string {
  const inner = units.map((unit) => unitXml(unit, glossary, marks)).join('');
  return `<group${attributes({ id, restype: `x-${kind}` })}>\n${inner}</group>\n`;
}

function unitXml(unit: Unit, glossary: RecordTerms, marked: boolean): string {
  const [source, target] = coded(unit.source, unit.target ?? []);
  const marks = marked ? termMarks(unit, source, target) : { source: [], target: [] };
  const head = attributes({
    id: toToken(unit.id),
    resname: unit.name,
    approved: unit.state === 'final' ? 'yes' : undefined,
    translate: isCopied(unit) ? 'no' : undefined,
    'xml:space': 'preserve',
  });
  const state = attributes(targetState(unit));
  return [
    `<trans-unit${head}>\n<source>${inlineXml12(source, marks.source)}</source>\n`,
    unit.target ? `<target${state}>${inlineXml12(target, marks.target)}</target>\n` : '',
    ...handoffNotes(unit, glossary).map(({ priority, appliesTo, text }) => {
      const note = attributes({ from: 'wortfest', priority, annotates: appliesTo });
      return `<note${note}>${plainXml(text)}</note>\n`;
    }),
    ...unit.proposals.map(alternativeXml),
    '</trans-unit>\n',
  ].join('');
}

function alternativeXml(proposal: Proposal): string {
  const { quality, origin } = proposal;
  const [source, target] = coded(proposal.source, proposal.target);
  const head = attributes({ 'match-quality': quality, origin, 'xml:space': 'preserve' });
  return `<alt-trans${head}><source>${inlineXml12(source, [])}</source><target>${inlineXml12(target, [])}</target></alt-trans>\n`;
}

function coded(source: Content, target: Content): readonly [Coded, Coded] {
  const [codes = new Map(), targetCodes = new Map()] = codeElements([source, target]);
  return [
    { content: source, codes },
    { content: target, codes: targetCodes },
  ];
}
