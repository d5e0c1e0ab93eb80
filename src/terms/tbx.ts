import { SaxesParser } from 'saxes';
import { fail } from '../problems.ts';
import { decodeByMark } from '../utf8.ts';
import {
  type Concept,
  type ConceptTerm,
  entriesOf,
  type ForeignGlossary,
  type ForeignOptions,
  ownLanguage,
} from './concept.ts';
import { genderOf, partOfSpeechOf, statusOf } from './foreign-values.ts';
import { OWN_NOTE, type OwnValues, ownValues } from './tbx-values.ts';

const DEPTH = 50;
const MOST_CHARACTERS = 100_000;
const FORMATS: Readonly<Record<string, string>> = { martif: 'TBX version 2', tbx: 'TBX version 3' };
const CONCEPTS = new Set(['termEntry', 'conceptEntry']);
const SECTIONS = new Set(['langSet', 'langSec']);
const TERMS = new Set(['tig', 'ntig', 'termSec']);
// Markup within a value.
const INLINE = new Set(['hi', 'foreign', 'bpt', 'ept', 'ph', 'sc', 'ec']);
// Elements whose `type` says what they hold; in version 3 the element itself may say it.
const TYPED = new Set(['descrip', 'termNote', 'admin']);

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
interface OpenConcept extends Mutable<Omit<Concept, 'terms' | 'notes'>> {
  notes: string[];
  terms: Mutable<ConceptTerm>[];
}

/**
 * Reads a termbase: TBX version 2 (`martif`) and version 3 in both styles, UTF-8 or UTF-16, whatever the dialect. The first
 * preferred term of a language is the entry's, other ones are its forms, deprecated and superseded ones forbidden. Fails with
 * `tbx-invalid` and a line; a DOCTYPE is never followed, and one with declarations is refused.
 */
export function readTbx(bytes: Uint8Array, options: ForeignOptions): ForeignGlossary {
  const text = decodeByMark(bytes);
  if (text === undefined)
    return fail('tbx-invalid', { reason: 'it is neither UTF-8 nor UTF-16' }, { file: options.path });
  const { root, concepts } = parseConcepts(text, options);
  return entriesOf(FORMATS[root] ?? root, concepts, options);
}

function parseConcepts(
  text: string,
  options: ForeignOptions,
): { root: string; concepts: readonly Concept[] } {
  const concepts: Concept[] = [];
  const path: string[] = [];
  let root = '';
  let concept: OpenConcept | undefined;
  let language = '';
  let term: Mutable<ConceptTerm> | undefined;
  // The innermost element that may hold a value, and its text up to now.
  let category = '';
  let value = '';
  const parser = new SaxesParser({ xmlns: true });
  const refuse = (reason: string) =>
    fail('tbx-invalid', { reason }, { file: options.path, line: parser.line, column: parser.column });
  parser.on('error', (error) => refuse(error.message.replace(/^\d+:\d+: |\.$/g, '')));
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) refuse('a DOCTYPE with declarations is refused');
  });
  parser.on('opentag', ({ local, attributes }) => {
    if (path.length === 0) {
      root = local;
      if (!FORMATS[local]) refuse(`the root is "${local}", expected "martif" or "tbx"`);
    }
    path.push(local);
    if (path.length > DEPTH) refuse(`more than ${DEPTH} levels`);
    if (CONCEPTS.has(local)) {
      const id = attributes.id?.value.trim();
      concept = { ...(id ? { id } : {}), line: parser.line, notes: [], terms: [] };
    } else if (SECTIONS.has(local)) language = attributes['xml:lang']?.value ?? attributes.lang?.value ?? '';
    else if (TERMS.has(local)) term = { language, text: '' };
    else if (local !== 'hi')
      [category, value] = [TYPED.has(local) ? (attributes.type?.value ?? '') : local, ''];
  });
  const collect = (piece: string) => {
    value += piece;
    if (value.length > MOST_CHARACTERS) refuse(`a value of more than ${MOST_CHARACTERS} characters`);
  };
  parser.on('text', collect);
  parser.on('cdata', collect);
  parser.on('closetag', ({ local }) => {
    path.pop();
    if (INLINE.has(local) || !concept) return;
    if (CONCEPTS.has(local)) {
      concepts.push(concept);
      concept = undefined;
    } else if (TERMS.has(local)) {
      if (term?.text) concept.terms.push(term);
      term = undefined;
    } else if (SECTIONS.has(local)) language = '';
    else if (category) {
      // What is said of a target's term is not taken: our entries have one note, for all languages.
      const general = language === '' || ownLanguage(language, options) === options.source;
      take(concept, term, general, category, value.trim());
      category = '';
    }
  });
  parser.write(text).close();
  return { root, concepts };
}

function take(
  concept: OpenConcept,
  term: Mutable<ConceptTerm> | undefined,
  general: boolean,
  category: string,
  value: string,
): void {
  if (value === '') return;
  if (category === 'note' || category === 'definition') {
    const own = value.startsWith(OWN_NOTE) ? parseOwn(value.slice(OWN_NOTE.length)) : undefined;
    if (own) concept.own = own;
    else if (general) concept.notes.push(value);
  }
  if (category === 'subjectField') concept.subject ??= value;
  else if (category === 'Translation needed') concept.untranslated = /^no$/i.test(value);
  else if (!term) return;
  else if (category === 'term') term.text = value.replace(/\s+/g, ' ');
  else if (category === 'partOfSpeech') term.pos ??= partOfSpeechOf(value);
  else if (category === 'grammaticalGender') term.gender ??= genderOf(value);
  else if (category === 'administrativeStatus' || category === 'normativeAuthorization')
    term.status ??= statusOf(value);
  else if (category === 'termType') {
    if (value === 'variant') term.variant = true;
    else term.pos = partOfSpeechOf(value) ?? term.pos;
  }
}

// A note that another hand changed is a note like others.
function parseOwn(json: string): OwnValues | undefined {
  try {
    return ownValues.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}
