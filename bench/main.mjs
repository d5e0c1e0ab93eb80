/** `npm run bench`: every figure in one run, each from fresh processes, as ratios between rivals that ran in turn. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createCorpus, describeText } from './corpus.mjs';
import { fresh, roundRobin } from './harness.mjs';
import { measureJob } from './job.mjs';
import { printCorpus, printJob, printScale, printSegmentation, printTargets, printTerms } from './print.mjs';
import { measureScale } from './scale.mjs';
import { jobTargets, scaleTargets, segmentationTargets, termTargets } from './targets.mjs';
import { createTermbase } from './termbase.mjs';

const PARTS = ['segment', 'terms', 'job', 'scale'];
const SIZES = [1000, 10_000, 100_000];
/** Segments of the projects that show how a run grows; the last takes minutes to make. */
const SCALES = [10_000, 100_000];

function readFlags() {
  const options = { only: { type: 'string' }, quick: { type: 'boolean' }, json: { type: 'string' } };
  const { values } = parseArgs({ options });
  if (values.only && !PARTS.includes(values.only)) throw new Error(`--only takes ${PARTS.join(', ')}`);
  return { parts: values.only ? [values.only] : PARTS, quick: values.quick ?? false, json: values.json };
}

function measureSegmentation(folder, paragraphs, rounds) {
  const file = save(
    folder,
    'paragraphs',
    paragraphs.map((sentences) => sentences.join(' ')),
  );
  const cases = ['wortfest', 'Intl.Segmenter', 'one RegExp'].map((name) => ({ name }));
  return byName(
    cases,
    roundRobin(cases, rounds, ({ name }) => fresh('segment.mjs', name, file)),
  );
}

const byName = (cases, results) => Object.fromEntries(cases.map(({ name }, i) => [name, results[i]]));

/** The automaton takes about a minute to build 100,000 terms: one process, and none when it shall be quick. */
function termCases(size, quick) {
  const large = size === SIZES.at(-1);
  const cases = [{ name: 'wortfest' }, { name: 'tokenizer' }];
  return large && quick ? cases : [...cases, { name: 'aho-corasick', ...(large && { rounds: 1 }) }];
}

function measureTerms(folder, { paragraphs, vocabulary }, { quick, rounds }) {
  const segments = save(folder, 'segments', paragraphs.flat());
  const termbase = createTermbase(SIZES.at(-1), vocabulary);
  const files = new Map(SIZES.map((size) => [size, save(folder, `terms-${size}`, termbase.slice(0, size))]));
  const cases = SIZES.flatMap((size) => termCases(size, quick).map((each) => ({ size, ...each })));
  const run = ({ size, name }) => fresh('terms.mjs', name, files.get(size), segments);
  const results = roundRobin(cases, rounds, run).map((result, i) => ({ ...cases[i], ...result }));
  return SIZES.map((size) => {
    const own = results.filter((result) => result.size === size);
    return { size, cases: byName(own, own) };
  });
}

function save(folder, name, value) {
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify(value));
  return path;
}

async function bench({ parts, quick, json }) {
  const rounds = quick ? 1 : 3;
  const cpu = cpus()[0]?.model ?? 'unknown processor';
  const machine = { node: process.version, cpu, cores: availableParallelism(), load: loadavg()[0] };
  const corpus = createCorpus(quick ? 2000 : 17_500);
  const facts = describeText(corpus.paragraphs);
  printCorpus(machine, facts, rounds);
  const folder = mkdtempSync(join(tmpdir(), 'wortfest-bench-'));
  try {
    const segmentation = parts.includes('segment')
      ? measureSegmentation(folder, corpus.paragraphs, rounds)
      : undefined;
    if (segmentation) printSegmentation(segmentation, facts);
    const terms = parts.includes('terms') ? measureTerms(folder, corpus, { quick, rounds }) : undefined;
    if (terms) printTerms(terms, facts);
    const sentences = corpus.paragraphs.flat();
    const job = parts.includes('job') ? await measureJob(sentences, rounds) : undefined;
    if (job) printJob(job);
    const scale = parts.includes('scale')
      ? measureScale(sentences, quick ? SCALES.slice(0, 1) : SCALES)
      : undefined;
    if (scale) printScale(scale);
    const targets = [
      ...(segmentation ? segmentationTargets(segmentation) : []),
      ...(terms ? termTargets(terms) : []),
      ...(job ? jobTargets(job) : []),
      ...(scale ? scaleTargets(scale) : []),
    ];
    printTargets(targets);
    if (json)
      writeFileSync(
        json,
        `${JSON.stringify({ machine, rounds, facts, segmentation, terms, job, scale, targets }, null, 2)}\n`,
      );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await bench(readFlags());
