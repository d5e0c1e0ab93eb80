/** What is aimed at, each with what was measured. A ratio has to be reached in the first pass and, where there is one, warm. */

const ratio = (name, least, ours, theirs) => {
  const passes = ['first', 'warm'].filter((key) => ours?.[key] != null && theirs?.[key] != null);
  const values = passes.map((key) => ours[key] / theirs[key]);
  return {
    name,
    target: `>= ${least} x`,
    measured: passes.map((key, i) => `${values[i].toFixed(2)} x ${key}`).join(', '),
    met: values.length > 0 ? values.every((value) => value >= least) : null,
  };
};

const below = (name, most, unit, value) => ({
  name,
  target: `< ${most} ${unit}`,
  measured: value == null ? '' : `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`,
  met: value == null ? null : value < most,
});

export const segmentationTargets = (cases) => [
  ratio('segmentation against Intl.Segmenter', 2, cases.wortfest, cases['Intl.Segmenter']),
];

export function termTargets(sizes) {
  const at = (wanted) => sizes.find(({ size }) => size === wanted).cases;
  const [medium, large] = [at(10_000), at(100_000)];
  return [
    ratio('10,000 terms against aho-corasick on plain strings', 1, medium.wortfest, medium['aho-corasick']),
    ratio('100,000 terms against our own 10,000', 0.5, large.wortfest, medium.wortfest),
    below('index of 10,000 terms from saved forms', 100, 'ms', medium.wortfest.rebuildMs),
    below('index of 100,000 terms from saved forms', 600, 'ms', large.wortfest.rebuildMs),
    below('heap of the matcher of 100,000 terms', 60, 'MB', large.wortfest.heapMb),
  ];
}

const within = (name, most, unit, value) => ({
  name,
  target: `<= ${most} ${unit}`,
  measured: `${value.toFixed(2)} ${unit}`,
  met: value <= most,
});

export const jobTargets = (job) => [
  within('whole job against the script', 1, 'x', job.cold / job.script),
  below('processor time of the whole job', 0.6, 's', job.cpu / 1000),
  below('memory of the whole job', 150, 'MB', job.rss),
  within('texts sent of each unique text', 1, 'x', job.sent / job.unique),
  within('nothing changed, fresh checkout, against node -e 0', 8, 'x', job.noop),
  within('nothing changed, with the local cache, against node -e 0', 5, 'x', job.cached),
  within('requests after an edit of 1 %', 1, 'request', job.editRequests),
  within('--version against node -e 0', 1.7, 'x', job.version),
];

export function scaleTargets(sizes) {
  const [small, large] = sizes;
  if (!large) return [];
  const each = ({ seconds, segments }) => seconds / segments;
  return [
    below('nothing changed among 100,000 segments', 20, 's', large.seconds),
    below('memory for 100,000 segments', 600, 'MB', large.rss),
    within('time a segment, 100,000 against 10,000', 1.2, 'x', each(large) / each(small)),
  ];
}
