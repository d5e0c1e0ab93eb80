const line = (text = '') => process.stdout.write(`${text}\n`);
const whole = (value) => Math.round(value).toLocaleString('en-US');
const megabytes = (value) => (Math.round(value * 10) / 10 + 0).toFixed(1);
const percent = (value) => `${(value * 100).toFixed(1)} %`;
/** Three figures are enough for a measurement. */
const figure = (value) =>
  value == null ? '-' : value >= 100 ? whole(value) : value.toPrecision(value < 1 ? 2 : 3);

/** Columns as wide as their widest cell: the first to the left, the others to the right. */
function table(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  for (const [first, ...rest] of rows) {
    const cells = rest.map((cell, i) => cell.padStart(widths[i + 1]));
    line(`  ${[first.padEnd(widths[0]), ...cells].join('  ')}`);
  }
}

export function printCorpus({ node, cpu, cores, load }, facts, rounds) {
  line(`Node ${node}, ${cpu}, ${cores} cores, load ${load.toFixed(1)}`);
  line(`Medians of n fresh processes (${rounds}), rivals in turn`);
  line();
  line('Generated German text');
  line(
    `  ${whole(facts.characters)} characters, ${whole(facts.paragraphs)} paragraphs, ${whole(facts.sentences)} sentences, ${whole(facts.words)} words`,
  );
  line(
    `  ${whole(facts.types)} different words (${whole(facts.typesIn10000)} in the first 10,000), ${facts.wordLength.toFixed(2)} letters a word`,
  );
  line(
    `  ${percent(facts.capitals)} of the words with a capital, ${percent(facts.long)} of 15 letters and more, ${percent(facts.nonAscii)} of the characters not ASCII`,
  );
}

export function printSegmentation(cases, { sentences }) {
  line();
  line(`Segmentation, MB/s, one call a paragraph (${whole(sentences)} sentences were written)`);
  const ours = cases.wortfest;
  table([
    ['', 'first pass', 'warm', 'wortfest is', 'sentences found', 'n'],
    ...Object.entries(cases).map(([name, { n, first, warm, found }]) => [
      name,
      figure(first),
      figure(warm),
      `${figure(ours.first / first)} x`,
      whole(found),
      String(n),
    ]),
  ]);
}

export function printTerms(sizes, { words }) {
  line();
  line('Term matching, one call a sentence');
  table([
    ['', 'first', 'warm', 'wortfest is', 'hits', 'per 1,000', 'build', 'again', 'MB', 'after', 'n'],
    ...sizes.flatMap(({ size, cases }) =>
      Object.entries(cases).map(([name, each]) => [
        `${whole(size).padStart(7)} ${name}`,
        figure(each.first),
        figure(each.warm),
        `${figure(cases.wortfest.first / each.first)} x`,
        whole(each.found),
        figure((each.found / each.share / words) * 1000),
        figure(each.buildMs),
        figure(each.rebuildMs),
        megabytes(each.heapMb),
        megabytes(each.heapAfterMb),
        String(each.n),
      ]),
    ),
  ]);
  line();
  for (const note of NOTES) line(`  ${note}`);
  const cut = sizes.flatMap(({ size, cases }) =>
    Object.entries(cases)
      .filter(([, { share }]) => share < 1)
      .map(([name, { share }]) => `${name} at ${whole(size)}: ${percent(share)}`),
  );
  if (cut.length > 0) line(`  The time limit of a pass cut the text: ${cut.join('; ')}.`);
  if (sizes.some(({ cases }) => !cases['aho-corasick']))
    line('  aho-corasick at 100,000 was left out: it takes about a minute to build.');
}

const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;

export function printJob(job) {
  line();
  line('The whole job: 1,000 keys, 50 of them repeats, 300 ms a request, 8 in flight');
  table([
    ['', 'time', 'processor', 'memory', 'requests', 'texts'],
    ['deepl-node and p-queue', seconds(job.script), seconds(job.scriptCpu), '-', '20', '1,000'],
    [
      'wortfest',
      seconds(job.cold),
      seconds(job.cpu),
      `${megabytes(job.rss)} MB`,
      whole(job.requests),
      whole(job.sent),
    ],
    ['wortfest, 10 keys edited', seconds(job.edit), '-', '-', whole(job.editRequests), whole(job.editTexts)],
  ]);
  line(
    `  node -e 0 takes ${whole(job.node)} ms. As multiples of it: --version ${figure(job.version)}, nothing changed in a fresh checkout ${figure(job.noop)}, with the local cache ${figure(job.cached)} (${whole(job.noopRequests)} requests).`,
  );
  line(
    `  Six languages at once: ${whole(job.six.requests)} requests in ${seconds(job.six.ms)}, at most ${job.six.most} in flight, ${percent(job.six.busy)} of 8 in flight from the first to the last.`,
  );
}

export function printScale(sizes) {
  line();
  line('Nothing changed, in a fresh checkout, two languages');
  table([
    ['', 'first run', 'nothing changed', 'memory', 'a segment'],
    ...sizes.map(({ segments, first, seconds: time, rss }) => [
      `${whole(segments)} segments`,
      `${figure(first)} s`,
      `${figure(time)} s`,
      `${megabytes(rss)} MB`,
      `${figure((time / segments) * 1e6)} µs`,
    ]),
  ]);
}

const NOTES = [
  'The three do not do the same work. wortfest: inflected forms, compounds, ellipses, phrases, spellings,',
  'whole words, no overlaps. aho-corasick (@monyone/aho-corasick/fast): citation forms as plain strings,',
  'inside words too, with overlaps. tokenizer: words, not looked up; they are its "hits".',
  'first, warm: Mchar/s of the first pass and of later ones. per 1,000: hits in 1,000 words. build: ms from the',
  'entries; again: ms from saved forms. MB: what the matcher holds; after: the same after the text.',
];

export function printTargets(targets) {
  line();
  line('Targets');
  for (const { name, target, measured, met } of targets) {
    const result = met === null ? 'not measured' : `measured ${measured}, ${met ? 'met' : 'missed'}`;
    line(`  ${name}: target ${target}, ${result}`);
  }
}
