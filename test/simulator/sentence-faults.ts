import { edited, elementsOf, isPair, isWithin, masked, type Span, spansOf, without } from './elements.ts';
import { languageRoot } from './languages.ts';
import { pick, shuffled } from './random.ts';
import { STOCK_SENTENCES } from './stock-sentences.ts';
import { firstOf, gapOf, type TextContext, type TextFault } from './text-faults.ts';

const LOST_SHARE = 0.55;
// A shorter text is a label, of which nobody can tell the language.
const LEAST_LETTERS = 12;

/** Faults of whole sentences, with the elements in them; those without elements go wrong first. */
export const SENTENCE_FAULTS = {
  'drop-sentence': (answer, context) => {
    const sentences = sentencesOf(answer, context.target);
    const sentence = oneOf(answer, sentences, context);
    return sentences.length > 1 && sentence ? without(answer, sentence) : undefined;
  },
  /** A sentence of another text of the request, or a made-up one. */
  'add-sentence': (answer, { target, random, others = [] }) => {
    const foreign = others.flatMap((other) =>
      sentencesOf(other, target).map(({ start, end }) => other.slice(start, end)),
    );
    const candidates = [...foreign, ...(STOCK_SENTENCES[languageRoot(target)] ?? [])];
    const addition = pick(
      candidates.filter((sentence) => !sentence.includes('<') && !answer.includes(sentence)),
      random,
    );
    const ends = sentencesOf(answer, target).map(({ end }) => end);
    const at = pick(ends, random);
    return addition && at ? insert(answer, at, gapOf(target) + addition) : undefined;
  },
  'double-sentence': (answer, context) => {
    const sentence = oneOf(answer, sentencesOf(answer, context.target), context);
    return sentence && insert(answer, sentence.end, gapOf(context.target) + textOf(answer, sentence));
  },
  'swap-sentences': (answer, { target, random }) => {
    const sentences = sentencesOf(answer, target);
    return firstOf(sentences.slice(1), random, (second) => {
      const first = sentences[sentences.indexOf(second) - 1] ?? second;
      const swapped = [
        { ...first, by: textOf(answer, second) },
        { ...second, by: textOf(answer, first) },
      ];
      return textOf(answer, first) === textOf(answer, second) ? undefined : edited(answer, swapped);
    });
  },
  /** A sentence breaks off, with at least 55 % of it lost; what ends it stays. */
  'drop-clause': (answer, context) =>
    inOrder(answer, sentencesOf(answer, context.target), context)
      .map((sentence) => cutShort(answer, sentence, context))
      .find((cut) => cut !== undefined),
  /** The words of a sentence are another language's; numbers, elements and marked terms stay. */
  'wrong-language': (answer, context) => {
    const sentences = sentencesOf(answer, context.target);
    return firstOf(sentences, context.random, (sentence) => inOtherLanguage(answer, sentence, context));
  },
} satisfies Readonly<Record<string, TextFault>>;

/** The sentences of a text by the runtime's segmenter, without the space between them; none ends within an element. */
function sentencesOf(text: string, language: string): readonly Span[] {
  const pairs = elementsOf(text).filter(isPair);
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const starts = [...segmenter.segment(masked(text))]
    .map(({ index }) => index)
    .filter((at) => !pairs.some((pair) => isWithin(pair, at)));
  return starts
    .map((start, index) => ({ start, end: start + text.slice(start, starts[index + 1]).trimEnd().length }))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(textOf(masked(text), sentence)));
}

const textOf = (text: string, { start, end }: Span) => text.slice(start, end);
const insert = (text: string, at: number, by: string) => edited(text, [{ start: at, end: at, by }]);
const oneOf = (answer: string, sentences: readonly Span[], context: TextContext) =>
  inOrder(answer, sentences, context)[0];

function inOrder(answer: string, sentences: readonly Span[], { random }: TextContext): readonly Span[] {
  const hasTags = (sentence: Span) => Number(textOf(answer, sentence).includes('<'));
  return [...shuffled(sentences, random)].sort((a, b) => hasTags(a) - hasTags(b));
}

function cutShort(answer: string, sentence: Span, { target, random }: TextContext): string | undefined {
  const plain = masked(answer);
  const pairs = elementsOf(answer).filter(isPair);
  const lengthOf = (span: Span) => textOf(plain, span).replaceAll(')', '').length;
  const segmenter = new Intl.Segmenter(target, { granularity: 'word' });
  const ends = [...segmenter.segment(textOf(plain, sentence))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => sentence.start + index + segment.length);
  return firstOf(ends, random, (start) => {
    const around = pairs.filter((pair) => isWithin(pair, start)).map(({ innerEnd }) => innerEnd);
    const last = Math.min(sentence.end, ...around);
    const lost = { start, end: last - (/[.!?…。！？؟]+$/u.exec(plain.slice(0, last))?.[0].length ?? 0) };
    const isWhole = pairs.every((pair) => !isWithin(pair, lost.end) || isWithin(pair, start));
    const enough = lengthOf(lost) >= LOST_SHARE * lengthOf(sentence);
    return isWhole && enough ? edited(answer, [{ ...lost, by: '' }]) : undefined;
  });
}

// Runs of words, with the spaces and apostrophes within them.
const RUN = /[\p{L}\p{M}]+(?:[\s,'’-]+[\p{L}\p{M}]+)*/gu;

function inOtherLanguage(answer: string, sentence: Span, { target, random }: TextContext) {
  const terms = elementsOf(answer).filter(({ name }) => name === 't' || name === 'k');
  const runs = spansOf(answer, RUN).filter(
    ({ start }) =>
      start >= sentence.start && start < sentence.end && !terms.some((term) => isWithin(term, start)),
  );
  const letters = runs.reduce((sum, { start, end }) => sum + end - start, 0);
  const language = pick(
    Object.keys(STOCK_SENTENCES).filter((root) => root !== languageRoot(target)),
    random,
  );
  if (language === undefined || letters < LEAST_LETTERS) return undefined;
  const words = wordsOf(language, random);
  const edits = runs.map((run) => ({ ...run, by: words(run.end - run.start) }));
  return edited(answer, edits);
}

// Gives words of a language, as long as asked for or a little longer, one after the other.
function wordsOf(language: string, random: () => number): (length: number) => string {
  const gap = gapOf(language);
  const sentences = shuffled(STOCK_SENTENCES[language] ?? [], random);
  const words = sentences.flatMap((sentence) => sentence.replace(/[.。]$/u, '').split(gap));
  let next = 0;
  return (length) => {
    let text = words[next++ % words.length] ?? '';
    while (text.length < length) text += gap + words[next++ % words.length];
    return text;
  };
}
