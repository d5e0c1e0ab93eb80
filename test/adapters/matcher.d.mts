import type { TermEntry, TermMatch } from 'wortfest';

export function createMatcher(terms: readonly TermEntry[]): (sentence: string) => TermMatch[];
