/** A run of final marks, with all that travels with it and what comes next; offsets in the scanned text. */
export interface Stop {
  readonly start: number;
  /** Behind closing quotes and brackets, footnote marks, codes that touch it, and an emoji. */
  readonly end: number;
  readonly sign: string;
  /** The closing signs. */
  readonly tail: string;
  /** White space stands behind it. */
  readonly spaced: boolean;
  /** The next word, or one other sign (U+FFFC for a code), without opening signs; empty at the end of the text. */
  readonly next: string;
  /** Where `next` ends. */
  readonly nextEnd: number;
}

// Marks may stand apart (". . ."), but what begins a word (".NET") is none.
const SCAN = /[.!?…]+(?:[ \u00A0\u202F][.!?…]+(?![\p{L}\p{N}]))*|[([]/gu;
const TAIL = /(?:[»«“”"’'›‹)\]}*_¹²³⁰⁴-⁹†‡\uFFFC]|\[\d{1,3}\])*/uy;
const EMOJI =
  /(?:[^\S\r\n]*(?:\p{RI}{2}|(?![©®™])\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{EMod}|\p{Extended_Pictographic})*|[:;=]['’]?-?[()DPpOo3/|*]+|<3|\^\^|xD)(?![\p{L}\p{N}]))+(?=[\s\u200B]|$)/uy;
// White space; opening signs, a left-out passage and codes that touch the word; the word or one sign.
const NEXT =
  /((?:\s|[\u200B-\u200C\u2060\u00AD]|\u200D)*)(?:\[(?:…|\.{3})\]\s*|[„“”"»«‚‘’'›‹([¿¡*_#@]|[–—-]\s*|\uFFFC+(?=[\p{L}\p{N}„“"»«‚]))*([\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u00AD\u200B\u200C'’-]|\u200D)*|.)?/suy;
// The brackets of smileys are no brackets.
const BRACKET = /(?<![:;=]['’]?-?)[()[\]]/gu;
const LONGEST_BRACKET = 600;
// What may stand before the first word of a sentence.
const LEAD = /^[\s\u200B-\u200D\u2060\uFEFF\uFFFC„“”"»«‚‘’'›‹([*_#>•·–—-]*$/u;
const LONGEST_LEAD = 24;

/**
 * Calls `isEnd` for each run of final marks and gives the offsets behind those that it says yes to. Brackets that open within a
 * sentence are passed over whole; one that opens a sentence is read like the text around it.
 */
export function cutsOf(
  text: string,
  isEnd: (stop: Stop, sentenceStart: number) => boolean,
): readonly number[] {
  const closing = closingBrackets(text);
  const cuts: number[] = [];
  let sentence = 0;
  let resume = 0;
  for (const { index, 0: sign } of text.matchAll(SCAN)) {
    if (index < resume) continue;
    if (sign === '(' || sign === '[') {
      if (!isLead(text, sentence, index)) resume = closing.get(index) ?? index;
      continue;
    }
    const stop = stopAt(text, index, sign);
    resume = stop.end;
    if (!stop.next || !isEnd(stop, sentence)) continue;
    cuts.push(stop.end);
    sentence = stop.end;
  }
  return cuts;
}

/** Whether between two offsets stands nothing but what may precede the first word of a sentence. */
export function isLead(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST_LEAD && LEAD.test(text.slice(start, end));
}

function stopAt(text: string, start: number, sign: string): Stop {
  const tail = at(TAIL, text, start + sign.length)?.[0] ?? '';
  const closed = start + sign.length + tail.length;
  const end = closed + (at(EMOJI, text, closed)?.[0].length ?? 0);
  const [whole = '', gap = '', next = ''] = at(NEXT, text, end) ?? [];
  return { start, end, sign, tail, spaced: /[\s\u200B]/.test(gap), next, nextEnd: end + whole.length };
}

function closingBrackets(text: string): ReadonlyMap<number, number> {
  const closing = new Map<number, number>();
  if (!text.includes('(') && !text.includes('[')) return closing;
  const open: number[] = [];
  for (const { index, 0: sign } of text.matchAll(BRACKET)) {
    if (sign === '(' || sign === '[') {
      open.push(index);
      continue;
    }
    const from = open.pop();
    if (from !== undefined && index - from <= LONGEST_BRACKET) closing.set(from, index);
  }
  return closing;
}

function at(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}
