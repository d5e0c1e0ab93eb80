import { plainText } from '../content.ts';
import { problem } from '../problems.ts';
import type { Check } from './check.ts';

// ASCII only: in Chinese and Japanese the next word follows at once.
const LINK =
  /(?:(?:https?|ftp):\/\/|www\.)[\w!#$%&*+,./:;=?@~()'-]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/giu;

/** Web and e-mail addresses stand in the target as in the source, each as often as there. */
export const checkLinks: Check = ({ source, target }) => {
  const left = linksOf(plainText(target));
  const missing = linksOf(plainText(source)).filter((link) => {
    const at = left.indexOf(link);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return Array.from({ length: Math.max(missing.length, left.length) }, (_, index) =>
    problem('link-wrong', { expected: missing[index] ?? 'none', found: left[index] ?? 'none' }),
  );
};

function linksOf(text: string): string[] {
  return Array.from(text.matchAll(LINK), ([link]) => withoutEnd(link));
}

// The stop of the sentence and a bracket around the address are no part of it.
function withoutEnd(link: string): string {
  const bare = link.replace(/[.,;:!?']+$/, '');
  return bare.endsWith(')') && !bare.includes('(') ? withoutEnd(bare.slice(0, -1)) : bare;
}
