import { addressesOf } from '../address.ts';
import { plainText } from '../content.ts';
import { problem } from '../problems.ts';
import type { Check } from './check.ts';

/** Web and e-mail addresses stand in the target as in the source, each as often as there. */
export const checkLinks: Check = ({ source, target }) => {
  const left = addressesOf(plainText(target));
  const missing = addressesOf(plainText(source)).filter((link) => {
    const at = left.indexOf(link);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return Array.from({ length: Math.max(missing.length, left.length) }, (_, index) =>
    problem('link-wrong', { expected: missing[index] ?? 'none', found: left[index] ?? 'none' }),
  );
};
