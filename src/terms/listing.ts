import { placeOf, targetOf, targetTerm } from '../glossary.ts';
import type { GlossaryEntry, Language, MatchRule, PartOfSpeech } from '../model.ts';
import { targetForms } from './accepted.ts';
import { fold, lowered } from './fold.ts';
import { type TargetRules, targetRules } from './forms/target.ts';
import { createSpeller } from './spellings.ts';
import { RUN } from './wanted.ts';

/** One word of a term: as it is written there, and the forms that the rules make of it. */
export interface ListedWord {
  readonly word: string;
  readonly generated: readonly string[];
}

/** One text that is looked for in sources. */
export interface ListedSpelling {
  readonly kind: 'term' | 'variant' | 'listed';
  readonly text: string;
  readonly words: readonly ListedWord[];
}

/** What a target may have for an entry, and what it may not. */
export interface ListedTarget {
  readonly target: Language;
  /** As in the source for `dnt`; absent when there is none. */
  readonly term?: string;
  readonly words: readonly ListedWord[];
  readonly listed: readonly string[];
  readonly forbidden: readonly string[];
  /** Beyond words of their own: with particles written in front, as a member of longer words, anywhere in the text. */
  readonly also?: 'attached' | 'member' | 'anywhere';
}

/** Everything that an entry is looked for by. */
export interface ListedEntry
  extends Pick<GlossaryEntry, 'id' | 'term' | 'file' | 'line' | 'pos' | 'subject' | 'lock'> {
  readonly case: NonNullable<GlossaryEntry['case']>;
  readonly compounds: NonNullable<GlossaryEntry['compound']>;
  readonly off: readonly MatchRule[];
  readonly spellings: readonly ListedSpelling[];
  /** Generated forms that the entry takes away. */
  readonly excluded: readonly string[];
  readonly targets: readonly ListedTarget[];
}

type Speller = ReturnType<typeof createSpeller>;

const listedWords = (words: readonly (readonly string[])[]): readonly ListedWord[] =>
  words.map(([word = '', ...others]) => ({
    word,
    generated: [...new Set(others)].filter((form) => form !== word),
  }));

function spellingsOf(entry: GlossaryEntry, speller: Speller): readonly ListedSpelling[] {
  const { term, variants = [], forms = [] } = entry;
  const list = (kind: ListedSpelling['kind'], texts: readonly string[], options: Partial<GlossaryEntry>) =>
    texts.map((text): ListedSpelling => {
      const [spelling] = speller({ ...entry, ...options, term: text, variants: [] });
      return { kind, text, words: listedWords(spelling?.words ?? []) };
    });
  return [
    ...list('term', [term], {}),
    ...list('variant', variants, {}),
    ...list('listed', forms.filter(isForm), { off: ['inflection'] }),
  ];
}

const isForm = (item: string) => !item.startsWith('!');

/** The forms of each word of a term, the word itself first. */
function inflectedWords(words: readonly string[], rules: TargetRules, pos: PartOfSpeech | undefined) {
  const inflections = rules.forms(words, pos);
  return words.map((word, i) => [...new Set([word, ...(inflections[i]?.(word) ?? [])])]);
}

function targetOfEntry(entry: GlossaryEntry, target: Language, speller: Speller): ListedTarget {
  const term = targetTerm(entry, target);
  const side = targetOf(entry, target);
  const listing = { target, ...(term === undefined ? {} : { term }), forbidden: side?.forbidden ?? [] };
  if (!side || entry.lock === 'dnt') return { ...listing, words: [], listed: [] };
  const rules = targetRules(target);
  const { id, pos } = entry;
  const also = rules.matcher
    ? 'member'
    : rules.bounds === 'none'
      ? 'anywhere'
      : rules.attached
        ? 'attached'
        : undefined;
  const inflected = rules.matcher
    ? (speller({ id, term: side.term, ...(pos ? { pos } : {}) })[0]?.words ?? [])
    : inflectedWords(fold(side.term, rules.spell).text.match(RUN) ?? [], rules, pos);
  // Of a single word it is known here what is listed or forbidden, and therefore not generated.
  const except = inflected.length > 1 ? undefined : targetForms(side, pos, rules)[0]?.inflected?.except;
  const words = listedWords(
    inflected.map((forms) => forms.filter((form, i) => i === 0 || !except?.has(lowered(form)))),
  );
  return {
    ...listing,
    words: rules.bounds === 'none' ? [] : words,
    listed: side.forms,
    ...(also ? { also } : {}),
  };
}

/** Lists what entries are looked for by, in sources and in these targets. */
export function listForms(
  entries: readonly GlossaryEntry[],
  targets: readonly Language[],
): readonly ListedEntry[] {
  const speller = createSpeller();
  return entries.map((entry) => {
    const { id, term, pos, subject, lock } = entry;
    return {
      id,
      term,
      ...placeOf(entry),
      ...(pos ? { pos } : {}),
      ...(subject ? { subject } : {}),
      lock,
      case: entry.case ?? 'auto',
      compounds: entry.compound ?? 'none',
      off: entry.off ?? [],
      spellings: spellingsOf(entry, speller),
      excluded: (entry.forms ?? []).filter((item) => !isForm(item)).map((item) => item.slice(1).trim()),
      targets: targets.map((target) => targetOfEntry(entry, target, speller)),
    };
  });
}
