const SEPARABLE =
  /^(?:ab|an|auf|aus|bei|dar|durch|ein|fest|fort|her|hin|los|mit|nach|nieder|teil|vor|weg|weiter|wieder|zu|zurück|zusammen)(?=.{4})/;
const INSEPARABLE = /^(?:be|emp|ent|er|ge|miss|ver|zer|über|unter|hinter|wider)(?=.{3})/;

/** The forms of a weak German verb in one word, infinitive first; a separated prefix is out of reach of a span. */
export function verbForms(infinitive: string): readonly string[] {
  const stem = infinitive.replace(/(?<=[lr])n$|en$/, '');
  const link = /(?:[dt]|(?:[^aeiouäöülrh]|ch)[mn])$/.test(stem) ? 'e' : '';
  const past = `${stem}${link}t`;
  const endings = ['e', 'en', 'es', 'er', 'em', ''];
  const prefix = INSEPARABLE.test(infinitive) ? undefined : (SEPARABLE.exec(infinitive)?.[0] ?? '');
  const plain = /ieren$/.test(infinitive) || prefix === undefined;
  const participle = plain ? past : `${prefix}ge${past.slice(prefix.length)}`;
  const present = ['e', `${link}st`, `${link}t`].map((ending) => stem + ending);
  const preterite = ['e', 'est', 'en', 'et'].map((ending) => past + ending);
  const withZu = prefix ? [`${prefix}zu${infinitive.slice(prefix.length)}`] : [];
  return [
    ...new Set([
      infinitive,
      ...present,
      ...preterite,
      ...endings.map((ending) => participle + ending),
      ...withZu,
    ]),
  ];
}
