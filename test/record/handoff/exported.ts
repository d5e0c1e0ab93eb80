import { ParseOption, XmlAttribute, XmlDocument } from 'libxml2-wasm';
import type { TranslationRecord, Unit } from '../../../src/model.ts';
import { writeHandoff, type XliffVersion } from '../../../src/record/handoff/write.ts';
import type { RecordTerms } from '../../../src/record/terms.ts';
import { record } from '../records.ts';

/** A glossary with a term of each lock, one of them without translation. */
export const GLOSSARY: RecordTerms = new Map([
  ['agreement', { term: 'Abkommen', translation: 'accord', lock: 'locked' }],
  ['moment', { term: 'Moment', translation: 'moment', lock: 'preferred' }],
  ['brand', { term: 'Wortfest', translation: 'Wortfest', lock: 'dnt' }],
  ['untranslated', { term: 'Heim', lock: 'locked' }],
]);

/** The text of a file for CAT tools. */
export function exported(
  one: TranslationRecord,
  xliff: XliffVersion = '1.2',
  { marks = true }: { readonly marks?: boolean } = {},
): string {
  return writeHandoff(one, GLOSSARY, { xliff, marks }).text;
}

/** The one unit of such a file, as it stands there. */
export function exportedUnit(
  one: Unit,
  xliff: XliffVersion = '1.2',
  options: { readonly marks?: boolean } = {},
): string {
  return /<(trans-)?unit[\s\S]*unit>/.exec(exported(record(one), xliff, options))?.[0] ?? '';
}

/** The texts of the elements or attributes that an XPath finds, by libxml2; `x` is the namespace of the root. */
export function found(xml: string, xpath: string): readonly string[] {
  const option = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE;
  const document = XmlDocument.fromBuffer(new TextEncoder().encode(xml), { option });
  try {
    const namespaces = {
      x: document.root.namespaceUri,
      mda: 'urn:oasis:names:tc:xliff:metadata:2.0',
      mtc: 'urn:oasis:names:tc:xliff:matches:2.0',
    };
    return document
      .find(xpath, namespaces)
      .map((node) => (node instanceof XmlAttribute ? node.value : node.content));
  } finally {
    document.dispose();
  }
}
