// The public segmenter as a scorer of sentence boundaries takes it: spans as [start, end].
import { segment as sentences } from 'wortfest';

export const segment = (text) => sentences(text, { language: 'de' }).map(({ start, end }) => [start, end]);
