import {
  type Attempt,
  type Origin,
  RUNGS,
  type Span,
  type TermMatch,
  type Unit,
  VERDICTS,
  type Verdict,
} from '../model.ts';
import { attributes, plainXml } from '../xml.ts';
import { childrenOf, textOf, type XmlElement } from './dom.ts';

/** A group of our own data on a unit: named values. */
type Values = Readonly<Record<string, string | undefined>>;

const ORIGINS: readonly Origin['kind'][] = ['person', 'memory', 'provider', 'source'];
const MATCHES: readonly TermMatch['kind'][] = ['word', 'compound', 'ellipsis'];

/** The metadata of a unit: where its target came from and after which attempts, which terms occur, and what became of each. */
export function metadataXml({ origin, pluralOf, terms, verdicts }: Unit): string {
  const { kind, name, fingerprint, machine, gate, attempts = [] } = origin ?? {};
  const groups = [
    group({ category: 'wf:origin' }, { kind, name, fingerprint, machine, gate, pluralOf }),
    ...attempts.map(({ rung, characters, errors }, index) =>
      group(
        { category: 'wf:attempt', id: `a${index + 1}` },
        { rung, characters: String(characters), errors: errors.join(' ') || undefined },
      ),
    ),
    ...terms.map((term, index) =>
      group(
        { category: 'wf:term', id: `t${index + 1}` },
        { term: term.termId, source: spanText(term), kind: term.kind },
      ),
    ),
    ...verdicts.map(({ termId, verdict, rule, source, target }, index) =>
      group(
        { category: 'wf:verdict', id: `v${index + 1}` },
        { term: termId, verdict, rule, source: spanText(source), target: spanText(target) },
      ),
    ),
  ].filter((xml) => xml !== '');
  return groups.length > 0 ? `<mda:metadata>\n${groups.join('')}</mda:metadata>\n` : '';
}

function group(head: Values, values: Values): string {
  const metas = Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([type, value = '']) => `<mda:meta${attributes({ type })}>${plainXml(value)}</mda:meta>`);
  return metas.length > 0 ? `<mda:metaGroup${attributes(head)}>${metas.join('')}</mda:metaGroup>\n` : '';
}

function spanText(span: Span | undefined): string | undefined {
  return span && `${span.start}-${span.end}`;
}

/** What the metadata of a unit says; a value that Wortfest does not write is as none. `text` is the plain text of its source. */
export function readMetadata(
  unit: XmlElement,
  text: string,
): Pick<Unit, 'origin' | 'pluralOf' | 'terms' | 'verdicts'> {
  const groups = childrenOf(unit, 'mda:metadata').flatMap((metadata) =>
    childrenOf(metadata, 'mda:metaGroup'),
  );
  const ofCategory = (category: string) =>
    groups.filter(({ attributes }) => attributes.get('category') === category).map(valuesOf);
  const [first = {}] = ofCategory('wf:origin');
  const { pluralOf, name, fingerprint, machine, gate } = first;
  const kind = ORIGINS.find((one) => one === first.kind);
  const tried = ofCategory('wf:attempt').flatMap(readAttempt);
  const attempts = tried.length > 0 ? tried : undefined;
  return {
    ...(kind ? { origin: { kind, ...defined({ name, fingerprint, machine, gate, attempts }) } } : {}),
    ...defined({ pluralOf }),
    terms: ofCategory('wf:term').flatMap((values) => readTerm(values, text)),
    verdicts: ofCategory('wf:verdict').flatMap(readVerdict),
  };
}

function valuesOf(metaGroup: XmlElement): Values {
  return Object.fromEntries(
    childrenOf(metaGroup, 'mda:meta').map((meta) => [meta.attributes.get('type') ?? '', textOf(meta)]),
  );
}

function readAttempt({ errors, ...values }: Values): readonly Attempt[] {
  const rung = RUNGS.find((one) => one === values.rung);
  const characters = Number(values.characters);
  return rung && characters >= 0 ? [{ rung, characters, errors: errors?.split(' ') ?? [] }] : [];
}

function readTerm(values: Values, text: string): readonly TermMatch[] {
  const span = readSpan(values.source);
  const kind = MATCHES.find((one) => one === values.kind);
  if (!values.term || !kind || !span || span.end > text.length) return [];
  return [{ ...span, termId: values.term, form: text.slice(span.start, span.end), kind }];
}

function readVerdict({ term, rule = '', source, target, ...values }: Values): readonly Verdict[] {
  const verdict = VERDICTS.find((one) => one === values.verdict);
  if (!term || !verdict) return [];
  const spans = defined({ source: readSpan(source), target: readSpan(target) });
  return [{ termId: term, verdict, rule, ...spans }];
}

function readSpan(text: string | undefined): Span | undefined {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(text ?? '') ?? [];
  return start && end ? { start: Number(start), end: Number(end) } : undefined;
}

/** The values that are there: a property is absent, never undefined. */
function defined<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
