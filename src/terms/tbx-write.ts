import type { GlossaryEntry, TermTarget } from '../model.ts';
import { attributes, plainXml } from '../xml.ts';
import { languagesOf, type TermLanguages } from './csv-write.ts';
import { GENDERS, OWN_NOTE, type OwnValues, PARTS_OF_SPEECH, type TbxDialect } from './tbx-values.ts';

const NAMESPACE = 'urn:iso:std:iso:30042:ed-2';
const MODULES: Readonly<Record<string, string>> = {
  'xmlns:min': 'http://www.tbxinfo.net/ns/min',
  'xmlns:basic': 'http://www.tbxinfo.net/ns/basic',
};

/** The element names of a version, and how it writes a data category. */
interface Style {
  readonly root: string;
  readonly header: string;
  readonly entry: string;
  readonly section: string;
  readonly term: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly category: (element: 'descrip' | 'termNote', name: Category, value: string) => string;
}

// The data categories that are written, with the module of TBX-Basic that each belongs to.
const CATEGORIES = {
  subjectField: 'min',
  partOfSpeech: 'min',
  administrativeStatus: 'min',
  grammaticalGender: 'basic',
  termType: 'basic',
} as const;
type Category = keyof typeof CATEGORIES;

const asAttribute: Style['category'] = (element, name, value) =>
  `<${element}${attributes({ type: name })}>${plainXml(value)}</${element}>`;
const asElement: Style['category'] = (_, name, value) =>
  `<${CATEGORIES[name]}:${name}>${plainXml(value)}</${CATEGORIES[name]}:${name}>`;

const VERSION_3 = {
  root: 'tbx',
  header: 'tbxHeader',
  entry: 'conceptEntry',
  section: 'langSec',
  term: 'termSec',
} as const;
const STYLES: Readonly<Record<TbxDialect, Style>> = {
  martif: {
    root: 'martif',
    header: 'martifHeader',
    entry: 'termEntry',
    section: 'langSet',
    term: 'tig',
    attributes: {},
    category: asAttribute,
  },
  dca: { ...VERSION_3, attributes: { style: 'dca', xmlns: NAMESPACE }, category: asAttribute },
  dct: { ...VERSION_3, attributes: { style: 'dct', xmlns: NAMESPACE, ...MODULES }, category: asElement },
};

/**
 * A termbase in TBX-Basic: version 2 (`martif`) without a DOCTYPE, or version 3. One concept an entry: the term is preferred,
 * listed forms and variants are admitted, forbidden forms deprecated. What TBX has no category for stands in a note.
 */
export function writeTbx(
  entries: readonly GlossaryEntry[],
  { source, targets, dialect }: TermLanguages & { readonly dialect: TbxDialect },
): string {
  const style = STYLES[dialect];
  const languages = languagesOf(entries, targets);
  const ids = conceptIds(entries);
  const concepts = entries.map((entry, index) => {
    const id = ids[index] ?? '';
    const section = (language: string, terms: readonly string[]) =>
      `        <${style.section}${attributes({ 'xml:lang': language })}>\n${terms.join('')}        </${style.section}>\n`;
    const sections = languages.flatMap((language) => {
      const side = entry.targets.get(language);
      return side ? [section(language, targetTerms(entry, side, dialect))] : [];
    });
    const subject = entry.subject ? [style.category('descrip', 'subjectField', entry.subject)] : [];
    const notes = notesOf(entry, id, dialect).map((note) => `<note>${plainXml(note)}</note>`);
    const head = [...subject, ...notes].map((line) => `        ${line}\n`).join('');
    return `      <${style.entry}${attributes({ id })}>\n${head}${section(source, sourceTerms(entry, dialect))}${sections.join('')}      </${style.entry}>\n`;
  });
  const root = attributes({ type: 'TBX-Basic', 'xml:lang': source, ...style.attributes });
  return `<?xml version="1.0" encoding="UTF-8"?>
<${style.root}${root}>
  <${style.header}>
    <fileDesc>
      <sourceDesc>
        <p>Glossary written by Wortfest</p>
      </sourceDesc>
    </fileDesc>
  </${style.header}>
  <text>
    <body>
${concepts.join('')}    </body>
  </text>
</${style.root}>
`;
}

// An XML name that no other concept has; the entry's own id where it is one.
function conceptIds(entries: readonly GlossaryEntry[]): readonly string[] {
  const taken = new Set(entries.map(({ id }) => id));
  return entries.map(({ id }) => {
    if (/^[A-Za-z_][\w.-]*$/.test(id)) return id;
    const name = `c-${id.replace(/[^\w.-]/g, '_')}`;
    let free = name;
    for (let copy = 2; taken.has(free); copy++) free = `${name}-${copy}`;
    taken.add(free);
    return free;
  });
}

function notesOf(entry: GlossaryEntry, id: string, dialect: TbxDialect): readonly string[] {
  const { pos, gender, note } = entry;
  const excluded = (entry.forms ?? []).filter(isExcluded);
  const values: OwnValues = {
    ...(entry.id === id ? {} : { id: entry.id }),
    ...(entry.lock === 'locked' ? {} : { lock: entry.lock }),
    ...(pos === 'phrase' || (pos === 'name' && dialect !== 'martif') ? { pos } : {}),
    ...(gender && !GENDERS[gender] ? { gender } : {}),
    ...(entry.case ? { case: entry.case } : {}),
    ...(entry.compound ? { compound: entry.compound } : {}),
    ...(entry.off && entry.off.length > 0 ? { off: [...entry.off] } : {}),
    ...(excluded.length > 0 ? { excluded } : {}),
  };
  const own = Object.keys(values).length > 0 ? [`${OWN_NOTE}${JSON.stringify(values)}`] : [];
  return [...(note ? [note] : []), ...own];
}

const isExcluded = (form: string) => form.startsWith('!');

function sourceTerms(entry: GlossaryEntry, dialect: TbxDialect): readonly string[] {
  const forms = (entry.forms ?? []).filter((form) => !isExcluded(form));
  const gender = GENDERS[entry.gender ?? ''];
  return [
    termXml(entry.term, 'preferred', dialect, { ...posOf(entry, dialect), grammaticalGender: gender }),
    ...(entry.variants ?? []).map((text) => termXml(text, 'admitted', dialect, { termType: 'variant' })),
    ...forms.map((text) => termXml(text, 'admitted', dialect)),
  ];
}

function targetTerms(entry: GlossaryEntry, side: TermTarget, dialect: TbxDialect): readonly string[] {
  return [
    termXml(side.term, 'preferred', dialect, posOf(entry, dialect)),
    ...side.forms.map((text) => termXml(text, 'admitted', dialect)),
    ...side.forbidden.map((text) => termXml(text, 'deprecated', dialect)),
  ];
}

function posOf({ pos }: GlossaryEntry, dialect: TbxDialect) {
  if (!pos) return {};
  return { partOfSpeech: pos === 'name' && dialect !== 'martif' ? 'noun' : PARTS_OF_SPEECH[pos] };
}

function termXml(
  text: string,
  status: 'preferred' | 'admitted' | 'deprecated',
  dialect: TbxDialect,
  values: Readonly<Partial<Record<Category, string | undefined>>> = {},
): string {
  const { term, category } = STYLES[dialect];
  const all = { ...values, administrativeStatus: `${status}Term-admn-sts` };
  const categories = (Object.keys(CATEGORIES) as Category[]).flatMap((name) => {
    const value = all[name];
    return value === undefined ? [] : [category('termNote', name, value)];
  });
  const lines = [`<term>${plainXml(text)}</term>`, ...categories].map((line) => `            ${line}\n`);
  return `          <${term}>\n${lines.join('')}          </${term}>\n`;
}
