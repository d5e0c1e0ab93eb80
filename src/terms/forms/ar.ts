/** Particles and article that Arabic writes together with the next word: و ف, then ب ل ك س, then ال, where ل and ال become لل. */
export const ARABIC_ATTACHED = /^[وف]?(?:[بلكس]?(?:ال)?|لل)$/;

/** Tashkeel and tatweel: marks that a text may have or leave out. */
export const ARABIC_OPTIONAL = /[\u0610-\u061A\u0640\u064B-\u065F\u0670]+/gu;

/** Arabic: the article of a term melts with ل into لل. */
export function arabicForms(term: string): readonly string[] {
  return term.startsWith('ال') ? [`لل${term.slice(2)}`] : [];
}
