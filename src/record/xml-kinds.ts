import type { XmlKind } from './dom.ts';

const CORE = 'urn:oasis:names:tc:xliff:document:';

const VERSION_2: readonly (readonly [string, string])[] = [
  [`${CORE}2.0`, ''],
  [`${CORE}2.1`, ''],
  [`${CORE}2.2`, ''],
  ['urn:oasis:names:tc:xliff:glossary:2.0', 'gls:'],
  ['urn:oasis:names:tc:xliff:metadata:2.0', 'mda:'],
  ['urn:oasis:names:tc:xliff:matches:2.0', 'mtc:'],
];

/** Records: XLIFF 2.x. */
export const RECORD_XML: XmlKind = {
  damaged: 'record-damaged',
  doctype: 'record-doctype',
  prefixes: new Map(VERSION_2),
  longest: Number.POSITIVE_INFINITY,
  pieces: Number.POSITIVE_INFINITY,
  embedded: [],
};

/** Files from CAT tools: XLIFF 1.x and 2.x, also without a namespace, with what Trados, memoQ and Phrase add. */
export const HANDOFF_XML: XmlKind = {
  damaged: 'handoff-damaged',
  doctype: 'handoff-doctype',
  prefixes: new Map([
    ...VERSION_2,
    ['', ''],
    [`${CORE}1.0`, ''],
    [`${CORE}1.1`, ''],
    [`${CORE}1.2`, ''],
    ['http://www.w3.org/XML/1998/namespace', 'xml:'],
    ['http://sdl.com/FileTypes/SdlXliff/1.0', 'sdl:'],
    ['MQXliff', 'mq:'],
    ['http://www.memsource.com/mxlf/2.0', 'm:'],
  ]),
  longest: 1_000_000,
  pieces: 2_000_000,
  embedded: ['internal-file', 'skeleton'],
};
