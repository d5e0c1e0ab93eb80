import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ParseOption, XmlDocument, XsdValidator, xmlRegisterInputProvider } from 'libxml2-wasm';
import { fsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

const FOLDER = resolve('test/schemas');
const SCHEMAS = {
  '1.2': resolve(FOLDER, 'xliff-1.2/xliff-core-1.2-strict.xsd'),
  '2.0': resolve(FOLDER, 'xliff-2.0/record.xsd'),
};

/**
 * A check of XML texts against the OASIS schemas of XLIFF 2.0, or the strict one of 1.2; it gives what libxml2 has to say, nothing
 * for a valid text.
 */
export function schemaCheck(version: keyof typeof SCHEMAS = '2.0'): (xml: string) => readonly string[] {
  xmlRegisterInputProvider({
    ...fsInputProviders,
    match: (path) => resolve(path).startsWith(FOLDER) && fsInputProviders.match(path),
  });
  const schema = XmlDocument.fromBuffer(readFileSync(SCHEMAS[version]), { url: SCHEMAS[version] });
  const validator = XsdValidator.fromDoc(schema);
  schema.dispose();
  return (xml) => {
    try {
      const option = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE;
      const document = XmlDocument.fromBuffer(new TextEncoder().encode(xml), { option });
      try {
        validator.validate(document);
      } finally {
        document.dispose();
      }
      return [];
    } catch (error) {
      return [String(error)];
    }
  };
}
