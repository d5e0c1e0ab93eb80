import type { GlossaryEntry, TermEntry } from '../model.ts';
import { isWritten } from './exact.ts';
import { fold, foldWord, germanSpelling, lowered } from './fold.ts';
import { createSpeller, type Spelling } from './spellings.ts';

/** A form that several entries are found by. */
export interface SharedForm {
  /** As the first entry writes it. */
  readonly text: string;
  /** Two or more, in the order of the glossary. */
  readonly entries: readonly GlossaryEntry[];
}

/** A spelling by one form of its first word and one of its last. */
interface Edged {
  readonly entry: GlossaryEntry;
  readonly words: readonly (readonly string[])[];
  readonly gaps: readonly string[];
}

interface Group extends Edged {
  readonly text: string;
  readonly entries: Set<GlossaryEntry>;
}

/** A form as it is compared: in folded lower case. */
export function formKey(text: string): string {
  return lowered(fold(text, germanSpelling).text);
}

/** Whether a text of the same folded letters counts as a form of the entry. */
export function stands(entry: TermEntry, form: string, text: string): boolean {
  const fits = entry.case === 'insensitive' || !/^\p{Lu}/u.test(form) || /^\p{Lu}/u.test(text);
  return fits && isWritten(entry, [form], text);
}

const wordKey = (word: string) => lowered(foldWord(word, germanSpelling));

/** The spelling once for every form of its first and its last word: what two phrases share shows there. */
function* edgesOf(entry: GlossaryEntry, { words, gaps }: Spelling): Iterable<readonly [string, Edged]> {
  const last = words.length - 1;
  const signs = gaps.join('\n');
  for (const first of words[0] ?? [])
    for (const end of last > 0 ? (words[last] ?? []) : [first]) {
      const narrowed = words.map((forms, i) => (i === 0 ? [first] : i === last ? [end] : forms));
      yield [`${signs}\n${wordKey(first)}\n${wordKey(end)}`, { entry, words: narrowed, gaps }];
    }
}

/** The text that both stand for, as `a` writes it. */
function commonText(a: Edged, b: Edged): string | undefined {
  let text = a.gaps[0] ?? '';
  for (const [i, forms] of a.words.entries()) {
    const others = b.words[i] ?? [];
    const common = forms.find((form) =>
      others.some(
        (other) =>
          wordKey(form) === wordKey(other) && (stands(a.entry, form, other) || stands(b.entry, other, form)),
      ),
    );
    if (common === undefined) return undefined;
    text += common + (a.gaps[i + 1] ?? '');
  }
  return text;
}

/**
 * The forms that more than one entry is found by, in the order of the glossary: the same number of words and signs, and a common
 * form for every word, as the matcher compares them. Of a word in the middle of a phrase one form is named.
 */
export function sharedForms(entries: readonly GlossaryEntry[]): readonly SharedForm[] {
  const spellingsOf = createSpeller();
  const groups = new Map<string, Group[]>();
  for (const entry of entries)
    for (const spelling of spellingsOf(entry))
      for (const [key, edged] of edgesOf(entry, spelling)) {
        const known = groups.get(key);
        if (!known) {
          groups.set(key, [{ ...edged, text: '', entries: new Set([entry]) }]);
          continue;
        }
        const at = known.findIndex((group) => commonText(group, edged) !== undefined);
        const group = known[at];
        if (!group) known.push({ ...edged, text: '', entries: new Set([entry]) });
        else if (!group.entries.has(entry)) {
          group.entries.add(entry);
          known[at] = { ...group, text: commonText(group, edged) ?? '' };
        }
      }
  return [...groups.values()]
    .flat()
    .filter(({ entries }) => entries.size > 1)
    .map(({ text, entries }) => ({ text, entries: [...entries] }));
}
