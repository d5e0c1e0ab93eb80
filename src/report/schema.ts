import { z } from 'zod';
import { VERDICTS } from '../model.ts';

const count = z.int().nonnegative();
const optional = <T extends z.ZodType>(schema: T) => z.exactOptional(schema);
const place = z.int().positive();

const counts = { open: count, parked: count, translated: count, reviewed: count, final: count };

const document = z.strictObject({
  file: z.string().meta({ description: 'The source.' }),
  target: z.string(),
  segments: count,
  ...counts,
  outdated: count.meta({ description: 'Segments whose source has changed since their target was made.' }),
});

const marked = z.strictObject({
  text: z.string(),
  marks: z
    .array(z.strictObject({ start: count, end: count }))
    .readonly()
    .meta({
      description: 'The pieces that the finding is about, in UTF-16 code units; an end is exclusive.',
    }),
});

const finding = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  hint: optional(z.string()).meta({ description: 'A way out.' }),
  file: optional(z.string()).meta({ description: 'From the folder of the repository, with /.' }),
  line: optional(place).meta({ description: 'From 1, in the file.' }),
  column: optional(place).meta({ description: 'From 1, in UTF-16 code units.' }),
  endLine: optional(place),
  endColumn: optional(place).meta({ description: 'Exclusive.' }),
  target: optional(z.string()),
  unit: optional(z.string()),
  expected: optional(z.string()),
  found: optional(z.string()),
  fingerprint: z
    .string()
    .regex(/^[\da-f]{16}$/)
    .meta({ description: 'The same for the same finding in the same segment, wherever the segment stands.' }),
  source: optional(marked),
  text: optional(marked).meta({ description: 'The target.' }),
});

const summary = z.strictObject({
  target: z.string(),
  segments: count,
  kept: count,
  memory: count,
  translated: count,
  proposed: count,
  parked: count,
  billed: count.meta({ description: 'Characters; in a dry run the most for first attempts.' }),
});

/** The JSON of a report. */
export const reportSchema = z.strictObject({
  version: z.literal(1),
  wortfest: z.string().meta({ description: 'The version of the program.' }),
  language: z.string().meta({ description: 'The language of the sources.' }),
  exitCode: count,
  documents: z.array(document).readonly(),
  findings: z.array(finding).readonly().meta({ description: 'The most severe first.' }),
  terms: z
    .record(z.string(), z.partialRecord(z.enum(VERDICTS), count))
    .meta({ description: 'What became of the occurrences of terms, by target.' }),
  off: optional(z.array(z.string()).readonly()).meta({ description: 'Codes that are switched off.' }),
  run: optional(
    z.strictObject({
      dryRun: z.boolean(),
      requests: count,
      ladder: count.meta({ description: 'Characters billed for attempts after the first.' }),
      targets: z.array(summary).readonly(),
      price: optional(z.strictObject({ perMillion: z.number().positive(), currency: z.string() })),
    }),
  ).meta({ description: 'Absent where nothing was run.' }),
});

/** The JSON Schema of a report. */
export function reportJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(reportSchema), null, 2)}\n`;
}
