import type { Origin, Span, TermMatch, Unit, Verdict } from '../model.ts';
import { childrenOf, textOf, type XmlElement } from './dom.ts';
import { attributes, xmlText } from './xml.ts';

/** A group of our own data on a unit: a category and named values. */
type Values = Readonly<Record<string, string | undefined>>;

/** The metadata of a unit: where its target came from, which terms occur, and what became of each. */
export function metadataXml(unit: Unit): string {
  const groups = [
    ...group('wf:origin', undefined, { ...unit.origin, pluralOf: unit.pluralOf }),
    ...unit.terms.flatMap(({ termId, start, end, kind }, index) =>
      group('wf:term', `t${index + 1}`, { term: termId, source: spanText({ start, end }), kind }),
    ),
    ...unit.verdicts.flatMap(({ termId, verdict, rule, source, target }, index) =>
      group('wf:verdict', `v${index + 1}`, {
        term: termId,
        verdict,
        rule,
        source: spanText(source),
        target: spanText(target),
      }),
    ),
  ];
  return groups.length > 0 ? `<mda:metadata>\n${groups.join('\n')}\n</mda:metadata>\n` : '';
}

function group(category: string, id: string | undefined, values: Values): string[] {
  const metas = Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([type, value = '']) => `<mda:meta${attributes({ type })}>${xmlText(value)}</mda:meta>`);
  return metas.length > 0
    ? [`<mda:metaGroup${attributes({ category, id })}>${metas.join('')}</mda:metaGroup>`]
    : [];
}

function spanText(span: Span | undefined): string | undefined {
  return span && `${span.start}-${span.end}`;
}

/** What the metadata of a unit says. `text` is the plain text of its source. */
export function readMetadata(
  unit: XmlElement,
  text: string,
): {
  readonly origin?: Origin;
  readonly pluralOf?: string;
  readonly terms: readonly TermMatch[];
  readonly verdicts: readonly Verdict[];
} {
  const groups = childrenOf(unit, 'metadata').flatMap((metadata) => childrenOf(metadata, 'metaGroup'));
  const ofCategory = (category: string) =>
    groups.filter(({ attributes }) => attributes.get('category') === category).map(valuesOf);
  const [{ pluralOf, kind, name, fingerprint, machine } = {} as Values] = ofCategory('wf:origin');
  const origin = kind
    ? { kind: kind as Origin['kind'], ...defined({ name, fingerprint, machine }) }
    : undefined;
  return {
    ...defined({ origin, pluralOf }),
    terms: ofCategory('wf:term').flatMap((values) => readTerm(values, text)),
    verdicts: ofCategory('wf:verdict').flatMap(readVerdict),
  };
}

function valuesOf(metaGroup: XmlElement): Values {
  return Object.fromEntries(
    childrenOf(metaGroup, 'meta').map((meta) => [meta.attributes.get('type') ?? '', textOf(meta)]),
  );
}

function readTerm({ term, source, kind }: Values, text: string): TermMatch[] {
  const span = readSpan(source);
  if (!term || !span) return [];
  return [
    {
      ...span,
      termId: term,
      form: text.slice(span.start, span.end),
      kind: (kind ?? 'word') as TermMatch['kind'],
    },
  ];
}

function readVerdict({ term, verdict, rule, source, target }: Values): Verdict[] {
  if (!term || !verdict) return [];
  const spans = defined({ source: readSpan(source), target: readSpan(target) });
  return [{ termId: term, verdict: verdict as Verdict['verdict'], rule: rule ?? '', ...spans }];
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
