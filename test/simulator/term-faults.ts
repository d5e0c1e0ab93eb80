import { type Element, edited, elementsOf, isWithin, type Span, spansOf } from './elements.ts';
import { firstOf, gapOf, onElement, type TextContext, type TextFault } from './text-faults.ts';
import { literal, otherWords } from './words.ts';
import { escaped, unescaped } from './xml.ts';

/** Faults of terms, marked or known to the context. What stands in `k` stays, as the service leaves ignored tags. */
export const TERM_FAULTS = {
  /** A term became another word. */
  'ignore-term': (answer, context) =>
    replaced(answer, context, (form) => context.wrongTerm?.(form, context.target) ?? standIn(form, context)),
  /** A term became the word that the glossary forbids. */
  'forbidden-term': (answer, context) =>
    replaced(answer, context, (form) => context.forbiddenTerm?.(form, context.target)),
  /** Only a part of a term of several words is right, or only one of several occurrences. */
  'half-term': (answer, context) => {
    const terms = termsOf(answer, context);
    const forms = terms.map((term) => formOf(answer, term));
    return firstOf(terms, context.random, (term) => {
      const form = formOf(answer, term);
      const words = form.split(/(?<=[\s-])/u);
      const rest = words.slice(1).join('');
      if (rest) return withForm(answer, term, `${words[0]}${standIn(rest, context)}`);
      const isRepeated = forms.filter((one) => one === form).length > 1;
      return isRepeated ? withForm(answer, term, standIn(form, context)) : undefined;
    });
  },
  /** A marked term stands twice: with its mark, in one mark, or once without. */
  'double-term': onElement('t', (answer, element, context) => {
    const { start, end, innerStart, innerEnd } = element;
    const gap = gapOf(context.target);
    const form = answer.slice(innerStart, innerEnd);
    const additions = [
      { at: end, by: gap + answer.slice(start, end) },
      { at: innerEnd, by: gap + form },
      { at: end, by: gap + form },
    ];
    return firstOf(additions, context.random, ({ at, by }) => edited(answer, [{ start: at, end: at, by }]));
  }),
} satisfies Readonly<Record<string, TextFault>>;

const formOf = (answer: string, { start, end }: Span) => unescaped(answer.slice(start, end));
const withForm = (answer: string, term: Span, form: string) =>
  edited(answer, [{ ...term, by: escaped(form) }]);
const standIn = (form: string, { target }: TextContext) => otherWords(form, target);

function replaced(
  answer: string,
  context: TextContext,
  wordFor: (form: string) => string | undefined,
): string | undefined {
  return firstOf(termsOf(answer, context), context.random, (term) => {
    const form = formOf(answer, term);
    const other = wordFor(form);
    return other === undefined || other === form ? undefined : withForm(answer, term, other);
  });
}

// Where terms stand: in marks that hold nothing but text, and the known ones in what is not marked.
function termsOf(answer: string, { terms = [], target }: TextContext): readonly Span[] {
  const elements = elementsOf(answer).filter(({ name }) => name === 't' || name === 'k');
  const marked = elements
    .filter(({ name }) => name === 't')
    .map(({ innerStart, innerEnd }: Element) => ({ start: innerStart, end: innerEnd }))
    .filter(({ start, end }) => start < end && !answer.slice(start, end).includes('<'));
  if (terms.length === 0) return marked;
  const longestFirst = [...terms].sort((a, b) => b.length - a.length).map(literal);
  const edge = gapOf(target) ? '[\\p{L}\\p{M}\\p{N}]' : '(?!)';
  const known = new RegExp(`(?<!${edge})(?:${longestFirst.join('|')})(?!${edge})`, 'giu');
  const loose = spansOf(answer, known).filter(
    ({ start }) => !elements.some((element) => isWithin(element, start)),
  );
  return [...marked, ...loose];
}
