import { type Definition, finding, notice, remark } from './definition.ts';

const quoted = (texts: readonly string[]) => texts.map((text) => `"${text}"`).join(', ');
const times = (count: number) => (count === 1 ? 'once' : `${count} times`);

/** What can be wrong, doubtful or missing in a glossary. */
export const GLOSSARY_FINDINGS = {
  'term-duplicate': finding(
    (d: { term: string; first: string; line: string }) =>
      `"${d.term}" is the term of "${d.first}" (${d.line}) already, with the same subject and part of speech.`,
    'Join the two rows, or tell them apart by subject or pos.',
  ),
  'term-ambiguous': notice(
    (d: { other: string; line: string; forms: readonly string[]; differ: string; count: number }) =>
      `Shares ${quoted(d.forms)} with "${d.other}" (${d.line}); ${d.differ}. Found ${d.count === 0 ? 'nowhere' : times(d.count)} in the sources.`,
    "In a text one of the two is found: that of the document's subject, then by part of speech, then the one whose term is nearest to the form. Take a form away with !form in the forms column.",
  ),
  'term-unused': remark(
    (d: { term: string }) => `"${d.term}" is nowhere in the sources.`,
    'See with wortfest glossary forms what is looked for. "term-unused": "off" in checks hides these.',
  ),
  'term-everyday': notice(
    (d: { forms: readonly string[] }) =>
      `${quoted(d.forms)} ${d.forms.length === 1 ? 'is an everyday word too, when it begins' : 'are everyday words too, when they begin'} a sentence or stand${d.forms.length === 1 ? 's' : ''} in capitals.`,
    'Take a generated form away with !form in the forms column, or make the term longer.',
  ),
  'term-untranslated': notice(
    (d: { term: string }) => `"${d.term}" has no translation.`,
    'Fill the cell; with the lock off or dnt the entry needs none.',
  ),
  'term-contradiction': finding(
    (d: { form: string; reason: string }) => `"${d.form}" is ${d.reason}.`,
    'Take it out of one of the two cells.',
  ),
  'term-exclusion': notice(
    (d: { form: string; term: string; meant?: string }) =>
      `"!${d.form}" takes nothing away: the rules make no such form of "${d.term}".${d.meant ? ` Did you mean "!${d.meant}"?` : ''}`,
    'See the generated forms with wortfest glossary forms.',
  ),
} satisfies Record<string, Definition<never>>;
