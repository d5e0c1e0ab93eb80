// The public matcher as a scorer of term matches takes it: a function from a sentence to its matches.
import { createTermMatcher } from 'wortfest';

export const createMatcher = (terms) => createTermMatcher(terms).match;
