import { z } from 'zod';
import { isLanguage } from '../language.ts';

const language = z
  .string()
  .refine(isLanguage, { params: { language: true } })
  .meta({ description: 'A BCP 47 language tag, such as de, en-GB or pt-BR.' });

const provider = z.strictObject({
  use: z.string().meta({ description: 'The provider: deepl or pseudo.' }),
  concurrency: z
    .int()
    .positive()
    .optional()
    .meta({ description: 'The most requests in flight, of all processes on this memory file together.' }),
  formality: z.enum(['less', 'more', 'prefer_less', 'prefer_more']).optional().meta({
    description: 'DeepL: tone of the target; the prefer values also pass for languages without it.',
  }),
  glossaryId: z.string().optional().meta({ description: 'DeepL: a glossary of your own to send along.' }),
  glossary: z
    .boolean()
    .optional()
    .meta({ description: 'DeepL: false keeps no glossary of the terms in the account.' }),
  variants: z.record(language, language).optional().meta({
    description: 'DeepL: what it is asked for instead of a target, such as en-US for en and pt-BR for pt.',
  }),
  glossaryName: z
    .string()
    .regex(/^[^/]{1,200}$/, { error: 'expected a name of 1 to 200 characters without /' })
    .optional()
    .meta({
      description:
        "DeepL: the name under which the project's glossary is kept in the account; the name of its folder by default.",
    }),
});

const severity = z.enum(['error', 'warning', 'off']);

/** `pipeline.config.json`: the one place that says what a project may configure, with types and defaults. */
export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  source: z.strictObject({
    language,
    files: z
      .array(z.string())
      .min(1)
      .meta({ description: 'Source files or globs, from the folder of this file.' }),
  }),
  targets: z.array(language).min(1).meta({ description: 'The languages to translate into.' }),
  glossary: z.array(z.string()).default([]).meta({ description: 'Glossary tables (CSV).' }),
  memory: z
    .strictObject({
      file: z
        .string()
        .default('.wortfest/memory.db')
        .meta({ description: 'The memory: a cache that may be deleted.' }),
      import: z.array(z.string()).default([]).meta({ description: 'TMX files with translations to use.' }),
    })
    .prefault({}),
  providers: z
    .array(z.union([z.string().transform((use): z.output<typeof provider> => ({ use })), provider]))
    .default([{ use: 'deepl' }])
    .meta({
      description: 'Providers by name, or with options; when one is out, the next takes what it has left.',
    }),
  outputs: z
    .strictObject({
      record: z.string().default('locales/{target}/{name}.xlf'),
      json: z.string().default('locales/{target}/{name}.json'),
      edition: z.string().default('locales/{target}/{name}.{ext}'),
    })
    .prefault({})
    .meta({ description: 'Where results go: {target}, {name} and {ext} are filled in.' }),
  placeholders: z
    .array(z.string())
    .default([])
    .meta({ description: 'Regular expressions of further placeholders, such as %[sd] or \\{\\d+\\}.' }),
  segmentation: z
    .strictObject({
      abbreviations: z
        .array(z.string().regex(/\.$/, { error: 'expected a text that ends in a full stop' }))
        .default([])
        .meta({ description: 'Abbreviations with their full stop, such as Hptm. or Tgb.-Nr.' }),
      rules: z
        .array(z.strictObject({ before: z.string(), after: z.string(), break: z.boolean() }))
        .default([])
        .meta({
          description:
            'In order, before the built-in rules: regular expressions of what stands before and behind a place, and whether a sentence ends there.',
        }),
      srx: z
        .string()
        .optional()
        .meta({ description: 'An SRX 2.0 file, in the place of the built-in rules.' }),
    })
    .prefault({})
    .meta({ description: 'Where sentences end, beyond the built-in rules.' }),
  checks: z
    .record(z.string(), severity)
    .default({})
    .meta({ description: 'Severity by finding code, such as {"double-word": "warning"}.' }),
  release: z
    .enum(['translated', 'reviewed', 'final'])
    .default('translated')
    .meta({ description: 'The lowest state of a sentence that JSON and editions publish.' }),
  budget: z
    .strictObject({
      maxCharacters: z
        .int()
        .positive()
        .optional()
        .meta({ description: 'The most characters that a run may have billed, further attempts included.' }),
      maxCharactersPerMonth: z.int().positive().optional().meta({
        description:
          'The most characters that may be billed in a calendar month (UTC), by all providers and runs on this memory file together; what the service itself counts is asked for.',
      }),
      ladder: z.number().min(0).max(10).default(0.25).meta({
        description:
          'What further attempts at answers that fail a check may cost beyond the plan, as a share of it, but at least 1,000 characters; 0 for none.',
      }),
      pricePerMillion: z
        .number()
        .positive()
        .optional()
        .meta({ description: 'What a million characters cost, for the cost of plans and runs.' }),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/, { error: 'expected an ISO 4217 code such as EUR' })
        .default('EUR')
        .meta({ description: 'The currency of the price: an ISO 4217 code.' }),
    })
    .prefault({}),
  limits: z
    .strictObject({ sourceBytes: z.int().positive().default(10_000_000) })
    .prefault({})
    .meta({ description: 'Larger source files are refused.' }),
});

/** A configuration with its defaults filled in. */
export type Config = z.output<typeof configSchema>;
/** A configuration as a person writes it. */
export type ConfigInput = z.input<typeof configSchema>;
/** The JSON Schema that editors complete and check `pipeline.config.json` with. */
export function configJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(configSchema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`;
}
