import { randomUUID } from 'node:crypto';
import type { Answer, SeenRequest } from './server.ts';

interface Dictionary {
  source_lang: string;
  target_lang: string;
  entries: Map<string, string>;
}

interface Glossary {
  glossary_id: string;
  name: string;
  creation_time: string;
  dictionaries: Dictionary[];
}

/** The v3 glossaries of an account, with the vendor's rules for entries. */
export function createGlossaries() {
  const glossaries = new Map<string, Glossary>();

  const shown = ({ dictionaries, ...rest }: Glossary) => ({
    ...rest,
    dictionaries: dictionaries.map(({ entries, ...pair }) => ({ ...pair, entry_count: entries.size })),
  });

  const put = (glossary: Glossary, dictionary: Dictionary, merge: boolean) => {
    const old = glossary.dictionaries.find((one) => samePair(one, dictionary));
    if (old) old.entries = new Map([...(merge ? old.entries : []), ...dictionary.entries]);
    else glossary.dictionaries.push(dictionary);
  };

  /** Answers a request below /v3/glossaries. */
  const answer = ({ method, path, body, query }: SeenRequest): Answer => {
    const [, , , id, part] = path.split('/');
    if (!id) {
      if (method === 'GET') return { status: 200, json: { glossaries: [...glossaries.values()].map(shown) } };
      const dictionaries = dictionariesOf(body);
      const fault = dictionaries.flatMap(entryFaults)[0];
      if (fault || !body.name) return { status: 400, json: { message: fault ?? 'Missing name' } };
      const glossary = {
        glossary_id: randomUUID(),
        name: String(body.name),
        creation_time: '2026-01-01T00:00:00Z',
        dictionaries,
      };
      glossaries.set(glossary.glossary_id, glossary);
      return { status: 201, json: shown(glossary) };
    }
    const glossary = glossaries.get(id);
    if (!glossary) return { status: 404, json: { message: 'Not found' } };
    if (method === 'DELETE') {
      if (part === 'dictionaries')
        glossary.dictionaries = glossary.dictionaries.filter((one) => !samePair(one, query));
      else glossaries.delete(id);
      return { status: 204 };
    }
    if (method === 'GET' && part === 'entries') {
      const found = glossary.dictionaries.filter((one) => samePair(one, query));
      const tsv = (one: Dictionary) => [...one.entries].map((pair) => pair.join('\t')).join('\n');
      return {
        status: 200,
        json: { dictionaries: found.map((one) => ({ ...one, entries: tsv(one), entries_format: 'tsv' })) },
      };
    }
    if (method === 'GET') return { status: 200, json: shown(glossary) };
    const changed = part === 'dictionaries' ? [dictionaryOf(body)] : dictionariesOf(body);
    const fault = changed.flatMap(entryFaults)[0];
    if (fault) return { status: 400, json: { message: fault } };
    for (const dictionary of changed) put(glossary, dictionary, method === 'PATCH');
    if (body.name) glossary.name = String(body.name);
    return {
      status: 200,
      json: part === 'dictionaries' ? shown(glossary).dictionaries.at(-1) : shown(glossary),
    };
  };

  /** The dictionary of a glossary for a pair: roots serve variants. */
  const entries = (id: string, source: string, target: string) =>
    glossaries
      .get(id)
      ?.dictionaries.find((one) => samePair(one, { source_lang: source, target_lang: target }))?.entries;

  return { answer, entries };
}

function samePair(
  one: { source_lang?: unknown; target_lang?: unknown },
  other: { source_lang?: unknown; target_lang?: unknown },
): boolean {
  const root = (language: unknown) => String(language).toLowerCase().split('-')[0];
  return (
    root(one.source_lang) === root(other.source_lang) && root(one.target_lang) === root(other.target_lang)
  );
}

function dictionariesOf(body: SeenRequest['body']): Dictionary[] {
  return Array.isArray(body.dictionaries) ? body.dictionaries.map(dictionaryOf) : [];
}

function dictionaryOf(value: Record<string, unknown>): Dictionary {
  const rows = String(value.entries ?? '')
    .split('\n')
    .filter(Boolean)
    .map((row) => row.split('\t'));
  return {
    source_lang: String(value.source_lang).toLowerCase(),
    target_lang: String(value.target_lang).toLowerCase(),
    entries: new Map(rows.map(([from = '', to = '']) => [from, to])),
  };
}

function entryFaults({ entries }: Dictionary): string[] {
  if (entries.size === 0) return ['Empty glossary'];
  return [...entries].flat().flatMap((text) => {
    if (text === '' || text.trim() !== text) return [`Invalid entry "${text}"`];
    if (Buffer.byteLength(text) > 1024) return ['Entry too long'];
    return /\p{Cc}/u.test(text) ? ['Control character in entry'] : [];
  });
}
