import { hasFormality, isSource, isTarget } from './languages.ts';
import type { SeenRequest } from './request.ts';
import { isWellFormed } from './xml.ts';

const MOST_TEXTS = 50;
const MOST_GLOSSARIES = 5;
const SWITCH = ['0', '1', 'true', 'false'];

// What the vendor's "Translate text" page allows, 2026-06.
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  formality: ['default', 'more', 'less', 'prefer_more', 'prefer_less'],
  model_type: ['latency_optimized', 'quality_optimized', 'prefer_quality_optimized'],
  outline_detection: SWITCH,
  preserve_formatting: SWITCH,
  show_billed_characters: SWITCH,
  split_sentences: ['0', '1', 'nonewlines'],
  tag_handling: ['xml', 'html'],
  tag_handling_version: ['v1', 'v2'],
};

/** What a translate request asks for, with the service's defaults. */
export interface Asked {
  readonly texts: readonly string[];
  readonly source: string | undefined;
  readonly target: string;
  readonly context: string | undefined;
  readonly tags: boolean;
  readonly ignoredTags: readonly string[];
  readonly glossaryIds: readonly string[];
  readonly showBilled: boolean;
  readonly model: string;
}

/** Reads the parameters of a translate request; a text is the message of the refusal (status 400). */
export function readParameters({ form, texts }: SeenRequest): Asked | string {
  const one = (name: string) => form[name]?.[0];
  const list = (name: string) => form[name]?.flatMap((value) => value.split(',')).filter(Boolean) ?? [];
  const source = one('source_lang');
  const target = one('target_lang');
  if (texts.length === 0) return "Parameter 'text' not specified.";
  if (texts.length > MOST_TEXTS) return 'Too many texts in one request.';
  if (!target) return "Parameter 'target_lang' not specified.";
  if (!isTarget(target)) return "Value for 'target_lang' not supported.";
  if (source && !isSource(source)) return "Value for 'source_lang' not supported.";
  const wrong = Object.entries(ALLOWED).find(
    ([name, values]) => !values.includes(one(name) ?? values[0] ?? ''),
  );
  if (wrong) return `Value for '${wrong[0]}' not supported.`;
  if (['more', 'less'].includes(one('formality') ?? '') && !hasFormality(target))
    return "'formality' is not supported for given 'target_lang'.";
  if (form.glossary_id && form.glossary_ids) return "'glossary_id' and 'glossary_ids' exclude each other.";
  const glossaryIds = [...list('glossary_id'), ...list('glossary_ids')];
  if (glossaryIds.length > MOST_GLOSSARIES) return 'Too many glossaries in one request.';
  if (glossaryIds.length > 0 && !source) return "Parameter 'source_lang' is required with a glossary.";
  const strict = one('tag_handling') === 'xml' && one('tag_handling_version') === 'v2';
  if (strict && !texts.every(isWellFormed)) return 'Tag handling parsing failed, please check input.';
  return {
    texts,
    source,
    target,
    context: one('context'),
    tags: one('tag_handling') !== undefined,
    ignoredTags: one('tag_handling') === 'xml' ? list('ignore_tags') : [],
    glossaryIds,
    showBilled: ['1', 'true'].includes(one('show_billed_characters') ?? ''),
    model: one('model_type')?.replace('prefer_', '') ?? 'latency_optimized',
  };
}
