import type { Bilingual } from '../../src/check/check.ts';
import type { Content, Language } from '../../src/model.ts';

/** A German source beside a target that a person wrote, without terms. */
export function bilingual(
  source: string | Content,
  target: string | Content,
  targetLanguage: Language = 'en-GB',
): Bilingual {
  const content = (text: string | Content) => (typeof text === 'string' ? [text] : text);
  return {
    source: content(source),
    target: content(target),
    sourceLanguage: 'de',
    targetLanguage,
    by: 'person',
    verdicts: [],
    glossary: new Map(),
  };
}
