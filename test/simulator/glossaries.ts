import { randomUUID } from 'node:crypto';
import { type Answer, refuse } from './answer.ts';
import { type Dictionary, readDictionary, toTsv } from './entries.ts';
import { languageRoot } from './languages.ts';
import type { SeenRequest } from './request.ts';

interface Glossary {
  readonly glossary_id: string;
  readonly name: string;
  readonly creation_time: string;
  readonly dictionaries: readonly Dictionary[];
}

/** The v3 glossaries of an account; one dictionary for each direction. */
export type Glossaries = Map<string, Glossary>;

// Of an account that pays.
const PAID_LIMIT = 1000;

/** The entries of a glossary for a pair, variants served by their language; undefined without such a dictionary. */
export function entriesFor(glossaries: Glossaries, id: string, source: string, target: string) {
  const pair = { source_lang: source, target_lang: target };
  return glossaries.get(id)?.dictionaries.find((one) => samePair(one, pair))?.entries;
}

/** Answers a request below `/v3/glossaries`, and keeps what it changes. */
export function answerGlossaries(glossaries: Glossaries, seen: SeenRequest, limit = PAID_LIMIT): Answer {
  const [, , , id, part] = seen.path.split('/');
  if (!id) return answerAll(glossaries, seen, limit);
  const glossary = glossaries.get(id);
  if (!glossary) return refuse(404, 'Glossary not found');
  const keep = (changed: Glossary) => glossaries.set(id, changed);
  switch (`${seen.method} ${part ?? ''}`) {
    case 'GET ':
      return { status: 200, json: shown(glossary) };
    case 'GET entries':
      return answerEntries(glossary, seen);
    case 'PATCH ':
      return answerPatch(glossary, seen, keep);
    case 'PUT dictionaries':
      return answerPut(glossary, seen, keep);
    case 'DELETE ':
      glossaries.delete(id);
      return { status: 204 };
    case 'DELETE dictionaries': {
      const rest = glossary.dictionaries.filter((one) => !samePair(one, seen.query));
      if (rest.length === glossary.dictionaries.length) return refuse(404, 'Dictionary not found');
      keep({ ...glossary, dictionaries: rest });
      return { status: 204 };
    }
    default:
      return refuse(404, 'Not found');
  }
}

function answerAll(glossaries: Glossaries, { method, body }: SeenRequest, limit: number): Answer {
  if (method === 'GET') return { status: 200, json: { glossaries: [...glossaries.values()].map(shown) } };
  if (method !== 'POST') return refuse(404, 'Not found');
  const dictionaries = dictionariesOf(body);
  if (typeof dictionaries === 'string') return invalid(dictionaries);
  if (!isName(body?.name)) return refuse(400, 'Missing or invalid argument: name');
  if (dictionaries.length === 0) return refuse(400, 'Glossary dictionaries must be provided');
  // The documents name no status; users of free plans met this one, with these words.
  if (glossaries.size >= limit) return refuse(456, 'Too many glossaries');
  const empty: Glossary = {
    glossary_id: randomUUID(),
    name: body.name,
    creation_time: '2026-01-01T00:00:00.000Z',
    dictionaries: [],
  };
  const glossary = dictionaries.reduce((before, dictionary) => withDictionary(before, dictionary), empty);
  glossaries.set(glossary.glossary_id, glossary);
  return { status: 201, json: shown(glossary) };
}

function answerEntries({ dictionaries }: Glossary, { query }: SeenRequest): Answer {
  const found = dictionaries.filter((one) => samePair(one, query));
  if (found.length === 0) return refuse(404, 'Dictionary not found');
  const rows = found.map((one) => ({ ...one, entries: toTsv(one), entries_format: 'tsv' }));
  return { status: 200, json: { dictionaries: rows } };
}

// Entries are merged into those that are there; the service takes one dictionary a call.
function answerPatch(glossary: Glossary, { body }: SeenRequest, keep: (changed: Glossary) => void): Answer {
  const dictionaries = dictionariesOf(body);
  if (typeof dictionaries === 'string') return invalid(dictionaries);
  if (dictionaries.length > 1) return refuse(400, 'Only one dictionary is supported');
  if (body?.name !== undefined && !isName(body.name)) return refuse(400, 'Missing or invalid argument: name');
  const renamed = isName(body?.name) ? { ...glossary, name: body.name } : glossary;
  const changed = dictionaries.reduce((before, dictionary) => {
    const old = before.dictionaries.find((one) => samePair(one, dictionary))?.entries ?? [];
    return withDictionary(before, { ...dictionary, entries: new Map([...old, ...dictionary.entries]) });
  }, renamed);
  keep(changed);
  return { status: 200, json: shown(changed) };
}

function answerPut(glossary: Glossary, { body }: SeenRequest, keep: (changed: Glossary) => void): Answer {
  const dictionary = readDictionary(body ?? {});
  if (typeof dictionary === 'string') return invalid(dictionary);
  keep(withDictionary(glossary, dictionary));
  return { status: 200, json: shownDictionary(dictionary) };
}

function invalid(detail: string): Answer {
  return refuse(400, 'Invalid glossary entries provided', detail);
}

function dictionariesOf(body: SeenRequest['body']): Dictionary[] | string {
  const read = Array.isArray(body?.dictionaries) ? body.dictionaries.map(readDictionary) : [];
  const fault = read.find((one) => typeof one === 'string');
  return fault ?? read.filter((one) => typeof one !== 'string');
}

function withDictionary(glossary: Glossary, dictionary: Dictionary): Glossary {
  const others = glossary.dictionaries.filter((one) => !samePair(one, dictionary));
  return { ...glossary, dictionaries: [...others, dictionary] };
}

function isName(name: unknown): name is string {
  return typeof name === 'string' && name !== '' && Buffer.byteLength(name) <= 1024;
}

interface Pair {
  readonly source_lang?: string;
  readonly target_lang?: string;
}

function samePair(one: Pair, other: Pair): boolean {
  const roots = ({ source_lang = '', target_lang = '' }: Pair) =>
    `${languageRoot(source_lang)} ${languageRoot(target_lang)}`;
  return roots(one) === roots(other);
}

function shown({ dictionaries, ...rest }: Glossary) {
  return { ...rest, dictionaries: dictionaries.map(shownDictionary) };
}

function shownDictionary({ entries, ...pair }: Dictionary) {
  return { ...pair, entry_count: entries.size };
}
