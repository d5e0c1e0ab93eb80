// Names of properties in ICU and Java that ECMAScript calls otherwise or does not know, in lower case.
const PROPERTIES: Readonly<Record<string, string>> = {
  alpha: String.raw`\p{Alphabetic}`,
  alphabetic: String.raw`\p{Alphabetic}`,
  letter: String.raw`\p{L}`,
  upper: String.raw`\p{Uppercase}`,
  uppercase: String.raw`\p{Uppercase}`,
  lower: String.raw`\p{Lowercase}`,
  lowercase: String.raw`\p{Lowercase}`,
  titlecase: String.raw`\p{Lt}`,
  digit: String.raw`\p{Nd}`,
  alnum: String.raw`\p{Alphabetic}\p{Nd}`,
  punct: String.raw`\p{P}`,
  punctuation: String.raw`\p{P}`,
  space: String.raw`\p{White_Space}`,
  white_space: String.raw`\p{White_Space}`,
  whitespace: String.raw`\p{White_Space}`,
  blank: String.raw`\p{Zs}\t`,
  cntrl: String.raw`\p{Cc}`,
  control: String.raw`\p{Cc}`,
  xdigit: String.raw`\p{ASCII_Hex_Digit}`,
  graph: String.raw`[\p{Any}--[\p{White_Space}\p{Cc}\p{Cs}\p{Cn}]]`,
  print: String.raw`[\p{Any}--[\p{Cc}\p{Cs}\p{Cn}]]`,
  ascii: String.raw`\x00-\x7F`,
  word: String.raw`\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\u200C\u200D`,
  ideographic: String.raw`\p{Ideographic}`,
};

/** Escapes that stand for several characters, as the content of a class of ECMAScript. */
export const CLASS_ESCAPES: Readonly<Record<string, string>> = {
  d: String.raw`\p{Nd}`,
  w: String.raw`\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\u200C\u200D`,
  s: String.raw`\s\x85`,
  h: String.raw`\t\p{Zs}`,
  v: String.raw`\n\x0B\f\r\x85\u2028\u2029`,
};

/** The content of a class for the name of a property ("Lu", "IsUppercase", "javaLowerCase", "script=Greek"); undefined if unknown. */
export function propertyClass(name: string): string | undefined {
  const bare = name.replace(/^(?:Is|java)(?=[A-Z])/, '');
  const known = PROPERTIES[bare.toLowerCase().replace(/(?<=upper|lower)_?case$/, 'case')];
  if (known) return known;
  return [bare, `General_Category=${bare}`, `Script=${bare}`]
    .map(
      (each) =>
        `\\p{${each.replace(/^(?:general_category|gc)=/i, 'gc=').replace(/^(?:script|sc)=/i, 'sc=')}}`,
    )
    .find(isPattern);
}

function isPattern(source: string): boolean {
  try {
    new RegExp(source, 'v');
    return true;
  } catch {
    return false;
  }
}
