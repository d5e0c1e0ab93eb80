import { ADOPT_PROBLEMS } from './adopt-problems.ts';
import {
  type Definition,
  EXIT,
  type Expectation,
  error,
  expectation,
  finding,
  input,
  notice,
} from './definition.ts';
import { DOCTOR_PROBLEMS } from './doctor-problems.ts';
import { EXCHANGE_PROBLEMS } from './exchange-problems.ts';
import { GLOSSARY_FINDINGS } from './glossary-findings.ts';
import { HANDOFF_PROBLEMS } from './handoff-problems.ts';
import { MEMORY_PROBLEMS } from './memory-problems.ts';
import { MERGE_PROBLEMS } from './merge-problems.ts';
import { MONEY_PROBLEMS } from './money-problems.ts';
import { PLAN_PROBLEMS } from './plan-problems.ts';
import { SRX_PROBLEMS } from './srx-problems.ts';
import { TARGET_FINDINGS } from './target-findings.ts';

/** Every problem that Wortfest can report: its severity, exit code, wording and way out. */
export const CATALOGUE = {
  usage: input(
    (d: { message: string }) => d.message,
    'Run wortfest --help for the commands and their flags.',
  ),
  internal: error(EXIT.provider)(
    (d: { message: string }) => `Unexpected failure: ${d.message}`,
    'This is a fault of Wortfest. What was translated is saved; please report it.',
  ),

  'config-missing': input(
    (d: { path: string }) => `There is no ${d.path}.`,
    'Run wortfest init to write one, or name another with --config.',
  ),
  'config-json': input((d: Expectation) => `The configuration is not valid JSON: ${expectation(d)}.`),
  'config-key': input(
    (d: { key: string; meant?: string }) =>
      `The configuration has no key "${d.key}".${d.meant ? ` Did you mean "${d.meant}"?` : ''}`,
    'The keys are listed in schema/pipeline.config.schema.json.',
  ),
  'config-value': input((d: Expectation & { key: string }) => `"${d.key}": ${expectation(d)}.`),
  'config-language': input(
    (d: { key: string; tag: string }) => `"${d.key}": "${d.tag}" is not a BCP 47 language tag.`,
    'Write it like de, en-GB or pt-BR.',
  ),
  'config-outputs': input(
    (d: { first: string; second: string; output: string }) =>
      `${d.first} and ${d.second} would both write ${d.output}.`,
    'Rename a source, or put {name} or {ext} into the output pattern.',
  ),

  'source-missing': input(
    (d: { pattern: string }) => `No file matches "${d.pattern}".`,
    'Check source.files in the configuration, or the paths given.',
  ),
  'source-format': input(
    (d: { found: string }) => `Files ending in "${d.found}" cannot be read.`,
    'Sources are .txt and .json (i18next) files.',
  ),
  'source-empty': input(
    () => 'The source has no text to translate.',
    'Fill the file, or take it out of source.files.',
  ),
  'source-binary': input(
    () => 'The source is a binary file: it holds NUL bytes.',
    'Take it out of source.files.',
  ),
  'source-encoding': input(
    (d: { offset: number }) => `The source is not UTF-8: byte ${d.offset} begins no character.`,
    'Save the file as UTF-8.',
  ),
  'source-json': input((d: Expectation) => `The source is not valid JSON: ${expectation(d)}.`),
  'source-duplicate-key': input(
    (d: { key: string }) => `The key "${d.key}" stands twice.`,
    'Readers take one of the two and drop the other: remove or rename one.',
  ),
  'source-outside': input(
    (d: { real: string }) => `The source is a link out of the project, to ${d.real}.`,
    'Copy the file into the project.',
  ),
  'source-size': input(
    (d: { bytes: number; limit: number }) =>
      `The source has ${d.bytes} bytes, more than the ${d.limit} allowed.`,
    'Split it, or raise limits.sourceBytes.',
  ),
  'source-language': input(
    (d: { found: string }) => `The source language ${d.found} is also a target.`,
    'Take it out of targets.',
  ),

  'review-port': input(
    (d: { port: number; reason: string }) => `The page cannot be served at port ${d.port}: ${d.reason}.`,
    'Leave --port out for a free one, or name another.',
  ),

  'file-unreadable': input(
    (d: { reason: string }) => `The file cannot be read: ${d.reason}.`,
    'Check that it is a file, and its permissions.',
  ),

  ...SRX_PROBLEMS,

  'glossary-missing': input(
    (d: { path: string }) => `There is no glossary ${d.path}.`,
    'Check glossary in the configuration.',
  ),
  'glossary-encoding': input(
    (d: { offset: number }) => `The glossary is not UTF-8: byte ${d.offset} begins no character.`,
    'Save the table as "CSV UTF-8".',
  ),
  'glossary-syntax': input(
    (d: { reason: string }) => `The glossary is not valid CSV: ${d.reason}.`,
    'A cell with a comma or quotation mark stands in quotation marks, and those inside are doubled.',
  ),
  'glossary-column': input(
    (d: { column: string; meant?: string }) =>
      `The glossary has no column "${d.column}".${d.meant ? ` Did you mean "${d.meant}"?` : ''}`,
  ),
  'glossary-duplicate': input(
    (d: { id: string; first: string }) => `The id "${d.id}" stands twice, first in ${d.first}.`,
    'Give each entry an id of its own.',
  ),
  'glossary-value': input(
    (d: Expectation & { column: string }) => `Column "${d.column}": ${expectation(d)}.`,
  ),

  'glossary-entry': input(
    (d: { id: string; meant?: string }) =>
      `The glossary has no entry "${d.id}".${d.meant ? ` Did you mean "${d.meant}"?` : ''}`,
    'Entries are named by the column id.',
  ),
  'glossary-off': input(
    (d: { reason: string }) => `No glossary is kept with the provider: ${d.reason}.`,
    'Take glossaryId out of the configuration, or name deepl first among its providers.',
  ),
  'glossary-key': error(EXIT.access)(
    (d: { provider: string }) => `The glossary is kept with ${d.provider}, which has no key.`,
    'Set DEEPL_AUTH_KEY. With --dry-run the dictionaries are shown without a key.',
  ),
  'glossary-unavailable': {
    severity: 'warning',
    exit: EXIT.access,
    message: (d: { provider: string; reason: string }) => `${d.provider} takes no glossary: ${d.reason}.`,
    hint: 'A free plan holds one: delete in the account the one that takes its place, or change the plan. Translation goes on without a glossary; "glossary": false with the provider stops asking.',
  },

  'tmx-invalid': input(
    (d: { reason: string }) => `The memory file is not valid TMX: ${d.reason}.`,
    'Export it again as TMX 1.4.',
  ),
  'memory-missing': input(
    (d: { path: string }) => `There is no memory file ${d.path}.`,
    'Check memory.import in the configuration.',
  ),
  ...MEMORY_PROBLEMS,

  'record-damaged': input(
    (d: { reason: string }) => `The record cannot be read: ${d.reason}. It was left as it is.`,
    'Restore it from version control, or delete it to begin anew.',
  ),
  'record-doctype': input(
    () => 'The record has a DOCTYPE, which is refused. It was left as it is.',
    'Remove the DOCTYPE line: XLIFF needs none.',
  ),
  'record-languages': input(
    (d: Expectation) => `The record is for other languages: ${expectation(d)}. It was left as it is.`,
    'Move the file to the folder of its language.',
  ),
  ...MERGE_PROBLEMS,
  ...HANDOFF_PROBLEMS,
  ...ADOPT_PROBLEMS,
  ...DOCTOR_PROBLEMS,
  'output-unwritable': input(
    (d: { reason: string }) => `The file cannot be written: ${d.reason}.`,
    'Check the folder, its permissions and the space on the disk. The old file is whole.',
  ),

  'project-locked': input(
    (d: { reason: string }) => `The files of the project cannot be locked for writing: ${d.reason}.`,
    'Wait until the other run is done, or check the folder .wortfest and its permissions. Nothing was written.',
  ),

  'provider-unknown': input(
    (d: { name: string; meant?: string }) =>
      `There is no provider "${d.name}".${d.meant ? ` Did you mean "${d.meant}"?` : ''}`,
    'Providers are deepl and pseudo.',
  ),
  'provider-key': error(EXIT.access)(
    (d: { provider: string; segments: number }) =>
      `${d.segments} segments are in no memory, and ${d.provider} has no key.`,
    'Set DEEPL_AUTH_KEY, or add a memory with these sentences (memory.import). With --provider pseudo you get sample text without a key.',
  ),
  'provider-refused': error(EXIT.access)(
    (d: { provider: string }) => `${d.provider} refused the key.`,
    'The key is wrong, or a scoped key without the right to translate or to keep glossaries. Check DEEPL_AUTH_KEY.',
  ),
  'provider-quota': error(EXIT.access)(
    (d: { provider: string }) => `The quota of ${d.provider} is used up. What was translated is saved.`,
    'Raise the limit or wait for the next period, then run again: nothing is paid twice.',
  ),
  'provider-busy': error(EXIT.provider)(
    (d: { provider: string }) => `${d.provider} keeps answering "too many requests".`,
    'What was translated is saved. Run again later.',
  ),
  'provider-unreachable': error(EXIT.provider)(
    (d: { provider: string; reason: string }) => `${d.provider} cannot be reached: ${d.reason}.`,
    'Check the network and DEEPL_SERVER_URL, then run again: nothing is paid twice.',
  ),
  'provider-failed': error(EXIT.provider)(
    (d: { provider: string; reason: string }) => `${d.provider} failed: ${d.reason}.`,
    'What was translated is saved. Run again later.',
  ),
  'provider-rejected': error(EXIT.provider)(
    (d: { provider: string; reason: string }) => `${d.provider} rejects the request: ${d.reason}.`,
    'Check targets, glossaryId and formality in the configuration. What was translated is saved.',
  ),
  'provider-answer': error(EXIT.provider)(
    (d: Expectation & { provider: string }) => `The answer of ${d.provider} is unusable: ${expectation(d)}.`,
    'What was translated is saved. Run again; if it stays, report it.',
  ),
  'provider-target': input(
    (d: { provider: string; target: string }) => `${d.provider} does not translate into ${d.target}.`,
    'Write the tag as the provider does (en-GB, not en), or add another provider.',
  ),
  'text-too-long': finding(
    (d: { bytes: number; limit: number }) =>
      `The text needs ${d.bytes} bytes of a request, more than the ${d.limit} allowed.`,
    'Split the paragraph.',
  ),

  ...MONEY_PROBLEMS,
  interrupted: error(EXIT.interrupted)(
    () => 'Interrupted. What was translated is saved.',
    'Run again to go on: nothing is paid twice.',
  ),
  'output-edited': finding(
    (d: { block: string }) =>
      `A person edited ${d.block}, and the change cannot be assigned to one sentence. The file was left as it is.`,
    'Make the same change in the record, then run again.',
  ),

  'unit-unknown': input(
    (d: { query: string; meant?: string }) =>
      `No segment has the id, the key or the text "${d.query}".${d.meant ? ` Did you mean "${d.meant}"?` : ''}`,
    'Ids stand in the records and in the findings of wortfest check.',
  ),
  ...GLOSSARY_FINDINGS,
  ...EXCHANGE_PROBLEMS,
  ...PLAN_PROBLEMS,
  ...TARGET_FINDINGS,
  'not-translated': notice(
    (d: { open: number }) => `${d.open} segments have no translation.`,
    'Run wortfest translate.',
  ),
} satisfies Record<string, Definition<never>>;
