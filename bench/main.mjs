import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createCorpus, describeText } from './corpus.mjs';
import { fresh, interleaved, medians } from './harness.mjs';
import { createTermbase } from './termbase.mjs';

const { values: flags } = parseArgs({
  options: { only: { type: 'string' }, quick: { type: 'boolean' }, json: { type: 'string' } },
});
const folder = mkdtempSync(join(tmpdir(), 'wortfest-bench-'));
const save = (name, value) => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
};

const { lexicon, paragraphs } = createCorpus(flags.quick ? 2000 : 16000);
const facts = describeText(paragraphs);
process.stdout.write(`${JSON.stringify(facts, null, 2)}\n`);
const segments = save('segments.json', paragraphs.flat());
for (const size of [1000, 10_000, 100_000]) {
  const terms = save(`terms-${size}.json`, createTermbase(size, lexicon));
  const cases = ['tokenizer', 'wortfest', ...(size < 100_000 ? ['monyone'] : [])].map((name) => ({ name }));
  const results = interleaved(cases, flags.quick ? 1 : 3, ({ name }) =>
    fresh('terms.mjs', [name, terms, segments]),
  );
  for (const [{ name }, runs] of results) {
    const result = medians(runs);
    process.stdout.write(`${size} ${name} ${JSON.stringify(result)}\n`);
  }
}
rmSync(folder, { recursive: true });
