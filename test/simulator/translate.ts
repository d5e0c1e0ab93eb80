import { type Answer, refuse } from './answer.ts';
import { type Account, billedCharacters } from './billing.ts';
import { entriesFor, type Glossaries } from './glossaries.ts';
import type { RightAnswer } from './misbehave.ts';
import { type Asked, readParameters } from './parameters.ts';
import type { SeenRequest } from './request.ts';
import { otherWords } from './words.ts';
import { escaped } from './xml.ts';

/** Translates a text as it was sent, tags included; languages as sent, the source `DE` when none was. */
export type TranslateText = (
  text: string,
  info: { readonly source: string; readonly target: string; readonly context?: string },
) => string;

const BODY_LIMIT = 131_072;
// The service detects the language; a stand-in for German sources need not.
const DETECTED = 'DE';

/**
 * Answers a translate request within the service's limits; only what is answered is billed. `spoil` gives the answer that
 * is sent for the right one.
 */
export function translateTexts(
  seen: SeenRequest,
  account: Account,
  glossaries: Glossaries,
  translate: TranslateText | undefined,
  spoil: (right: RightAnswer) => string,
): Answer {
  if (seen.bytes > BODY_LIMIT) return refuse(413, 'Request Entity Too Large');
  if (seen.body === undefined) return refuse(400, 'Bad request', 'The body is not valid JSON');
  const asked = readParameters(seen);
  if (typeof asked === 'string') return refuse(400, asked);
  const { texts, source = DETECTED, target, context, ignoredTags } = asked;
  const glossary = glossaryOf(asked, glossaries, source);
  if (!glossary) return refuse(404, 'Glossary not found', 'No dictionary found for language pair');
  const costs = texts.map((text) => billedCharacters(text, asked.tags));
  const cost = costs.reduce((sum, characters) => sum + characters, 0);
  if (account.billed + cost > account.quota) return refuse(456, 'Quota Exceeded');
  const info = { source, target, ...(context === undefined ? {} : { context }) };
  const answers = texts.map((text) =>
    translate ? translate(text, info) : otherWords(text, target, { glossary, ignoredTags }),
  );
  const terms = [...glossary.values()];
  const translations = texts.map((sent, index) => ({
    detected_source_language: source.toUpperCase(),
    text: spoil({ sent, target, answer: answers[index] ?? '', others: answers.toSpliced(index, 1), terms }),
    ...(asked.showBilled ? { billed_characters: costs[index] } : {}),
    model_type_used: asked.model,
  }));
  account.billed += cost;
  return { status: 200, json: { translations } };
}

// Every glossary must have a dictionary for the pair; with tags, texts are XML and the entries are not.
function glossaryOf(
  { glossaryIds, target, tags }: Asked,
  glossaries: Glossaries,
  source: string,
): ReadonlyMap<string, string> | undefined {
  const found = glossaryIds.map((id) => entriesFor(glossaries, id, source, target));
  if (found.includes(undefined)) return undefined;
  const entries = found.flatMap((one) => [...(one ?? [])]);
  return new Map(tags ? entries.map(([from, to]) => [escaped(from), escaped(to)]) : entries);
}
