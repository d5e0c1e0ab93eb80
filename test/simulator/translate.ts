import { billedCharacters } from './billing.ts';
import type { Answer, SeenRequest, SimulatorOptions } from './server.ts';
import { otherWords } from './words.ts';
import { isWellFormed } from './xml.ts';

// Targets of the service's documentation, 2026-06; EN and PT alone are accepted still.
const TARGETS = new Set(
  `AR BG CS DA DE DE-CH EL EN EN-GB EN-US ES ES-419 ET FI FR FR-CA HE HU ID IT JA KO LT LV NB NL PL PT PT-BR PT-PT RO RU SK SL SV
   TH TR UK VI ZH ZH-HANS ZH-HANT`.split(/\s+/),
);

/** What the account has used. */
export interface Account {
  billed: number;
  readonly quota: number;
}

/** Answers a request to translate, within the service's limits. */
export function translateTexts(
  { form }: SeenRequest,
  account: Account,
  options: SimulatorOptions,
  entries: (id: string, source: string, target: string) => ReadonlyMap<string, string> | undefined,
): Answer {
  const one = (name: string) => form[name]?.[0];
  const texts = form.text ?? [];
  const target = one('target_lang') ?? '';
  const source = one('source_lang') ?? 'DE';
  const tags = one('tag_handling') === 'xml';
  if (texts.length === 0) return refuse("Parameter 'text' not specified.");
  if (texts.length > 50) return refuse('Too many texts in one request.');
  if (!TARGETS.has(target.toUpperCase())) return refuse("Value for 'target_lang' not supported.");
  if (tags && one('tag_handling_version') === 'v2' && !texts.every(isWellFormed))
    return refuse('Tag handling parsing failed.');
  const costs = texts.map((text) => billedCharacters(text, tags));
  const cost = costs.reduce((sum, characters) => sum + characters, 0);
  if (account.billed + cost > account.quota) return { status: 456, json: { message: 'Quota Exceeded' } };
  account.billed += cost;
  const glossary = one('glossary_id');
  const dictionary = glossary ? entries(glossary, source, target) : undefined;
  if (glossary && !dictionary) return { status: 404, json: { message: 'Glossary not found' } };
  const context = one('context');
  const translate = options.translate ?? ((text: string) => otherWords(text, target));
  const translations = texts.map((text, index) => ({
    detected_source_language: source.toUpperCase(),
    text: withGlossary(text, dictionary, (piece) =>
      translate(piece, { source, target, ...(context ? { context } : {}) }),
    ),
    billed_characters: costs[index],
    model_type_used: 'latency_optimized',
  }));
  return { status: 200, json: { translations } };
}

function refuse(message: string): Answer {
  return { status: 400, json: { message } };
}

function withGlossary(
  text: string,
  dictionary: ReadonlyMap<string, string> | undefined,
  translate: (text: string) => string,
): string {
  const known = [...(dictionary?.keys() ?? [])].sort((a, b) => b.length - a.length);
  const found = known.find((term) =>
    new RegExp(`(?<!\\p{L})${term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'u').test(text),
  );
  if (!found) return translate(text);
  const at = text.search(
    new RegExp(`(?<!\\p{L})${found.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'u'),
  );
  const rest = (piece: string) => (piece ? withGlossary(piece, dictionary, translate) : '');
  return rest(text.slice(0, at)) + (dictionary?.get(found) ?? '') + rest(text.slice(at + found.length));
}
