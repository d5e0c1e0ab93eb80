import { SaxesParser } from 'saxes';

/** A text of a record: stretches of text, and codes as they stand in the source file. */
export type RecordText = readonly (string | { readonly code: string })[];

/** What a record says of one segment. */
export interface RecordUnit {
  /** The key of its block: the name of its group, in prose its place among the groups and its kind. */
  readonly block: string;
  readonly state: string;
  readonly target: RecordText | undefined;
  readonly notes: readonly string[];
}

/** Reads the units of an XLIFF 2.0 record in order. Fails for a text that is not well-formed. */
export function readUnits(xml: string): readonly RecordUnit[] {
  const units: RecordUnit[] = [];
  const parser = new SaxesParser();
  const path: string[] = [];
  const ends: string[] = [];
  let block = '';
  const total = xml.split('<group ').length - 1;
  let place = 0;
  let unit = { state: '', target: undefined as (string | { code: string })[] | undefined, notes: [''] };
  let data = new Map<string, string>();
  let dataId = '';
  const isInside = (name: string) => path.includes(name) && !path.includes('mtc:match');
  const add = (part: string | { code: string }) => isInside('target') && unit.target?.push(part);
  const code = (id: string | undefined) => add({ code: data.get(id ?? '') ?? '' });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const { id = '', ...rest } = attributes as Record<string, string>;
    path.push(name);
    if (name === 'group') {
      place += 1;
      const counted = String(place).padStart(Math.max(3, String(total).length), '0');
      block = rest.name ?? `${counted}-${rest.type?.replace('wf:', '')}`;
    }
    if (name === 'unit') {
      unit = { state: 'initial', target: undefined, notes: [] };
      data = new Map();
    }
    if (name === 'data') dataId = id;
    if (name === 'segment') unit.state = rest.state ?? 'initial';
    if (name === 'target' && isInside('segment')) unit.target = [];
    if (name === 'note') unit.notes.push('');
    if (name === 'ph' || name === 'sc' || name === 'ec') code(rest.dataRef);
    if (name === 'cp') add(String.fromCodePoint(Number.parseInt(rest.hex ?? '', 16)));
    if (name !== 'pc') return;
    ends.push(rest.dataRefEnd ?? '');
    code(rest.dataRefStart);
  });
  parser.on('text', (text) => {
    if (isInside('data')) data.set(dataId, (data.get(dataId) ?? '') + text);
    if (isInside('note')) unit.notes[unit.notes.length - 1] += text;
    add(text);
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'pc') code(ends.pop());
    path.pop();
    if (name === 'unit') units.push({ block, ...unit });
  });
  parser.write(xml).close();
  return units;
}
