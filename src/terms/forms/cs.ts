import { slavicForms } from './slavic.ts';

/** Czech: all cases of nouns, adjectives and names, past and present of regular verbs. */
export const czechForms = slavicForms({
  after: /^(?:a|bez|do|ke?|mezi|na|nad|nebo|o|od|po|pod|pro|proti|před|při|se?|u|ve?|za|ze?)$/,
  adjectival: /(?:ý|[^í]á|é|[^n]ní)$/,
  nouns: [
    [/ista$/, 'isty istovi istu isto istou isté isti istů istům istech'],
    [/(?<=[kgh]|ch)a$/, 'y u ~e ou o ám ách ami 0 ovi ové ů ům ích'],
    [/a$/, 'y u ~e ě ou o ám ách ami 0 ovi ové ů ům ech'],
    [/o$/, 'a u ~e ě em ům ech y 0 ách'],
    [/um$/, 'um a u em ům ech y'],
    [/í$/, 'í ím ích ími'],
    [/[eě]$/, 'e ě i í em ím ích emi ěmi 0 ata at atům'],
    [/(?<=ost)$/, '- i í em ech mi'],
    [/(?<=tel)$/, '- e i em ovi é ů ům ích'],
    [/ť$/, 'ť tě ti tí tím tích těmi tem tech'],
    [/ď$/, 'ď dě di dí dím dích děmi dem'],
    [/ň$/, 'ň ně ni ní ním ních němi něm'],
    [/(?<=[cčšžřj])$/, '- e i í em ovi ů ům ích ím emi ové mi'],
    [/(?<=[khg]|ch)$/, '- u a ovi em y ů ům ech ách ové ^ ~ích'],
    [/(?<=[^aeiouyáéěíóúůý])$/, '- u a ovi em ~e ě y ů ům ech ové é ^ ^ách'],
  ],
  adjectives: [
    [/[ýáé]$/, 'ý ého ému ým ém á é ou ých ými ^'],
    [/í$/, 'í ího ímu ím ích ími'],
  ],
  names: [
    [/ov$/, 'ov ova ovovi ovu ovem ově'],
    [/ová$/, 'ová ové ovou'],
    [/(?<=[iyuéí])$/, '-'],
  ],
  verbs: [
    [
      /ovat$/,
      'ovat uji uje ují ujeme ujete oval ovala ovalo ovali ovaly ován ována ováno ováni ovány ovaný ovaná ované',
    ],
    [/psat$/, 'psat píše píšou psal psala psalo psali psaly psán psána psáno psáni psány'],
    [/at$/, 'at ám áš á áme áte ají al ala alo ali aly án ána áno áni ány aný aná ané'],
    [
      /[ie]t$/,
      'it ím íš í íme íte il ila ilo ili ily el ela elo eli ely en ena eno eni eny ený ená ené ejí ějí',
    ],
    [/nout$/, 'nout nu ne nou nul nula nulo nuli nuly nut nuta nuto nutý'],
  ],
  stems: [
    [/ek$/, 'k'],
    [/ec$/, 'c'],
    [/(?<=[^aeiouyáéěíóúůý])en$/, 'n'],
    [/ů(?=[^aeiouyáéěíóúůý]$)/, 'o'],
  ],
  soft: [
    [/ch$/, 'š'],
    [/k$/, 'c'],
    [/[hg]$/, 'z'],
    [/r$/, 'ř'],
  ],
  men: [
    [/sk$/, 'ští'],
    [/ck$/, 'čtí'],
    [/ch$/, 'ši'],
    [/k$/, 'ci'],
    [/[hg]$/, 'zi'],
    [/r$/, 'ři'],
    [/([^aeiouyáéěíóúůý])$/, '$1i'],
  ],
  zero: [
    [/ouv$/, 'uv'],
    [/([^aeiouyáéěíóúůý])([kbvn])$/, '$1e$2'],
    [/á([^aeiouyáéěíóúůý])$/, 'a$1'],
  ],
});
