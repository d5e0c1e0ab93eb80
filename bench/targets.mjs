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
