/** The class of a noun in a consonant that no table knows: strong or mixed masculine or neuter, or feminine. */
export const STRONG = 's es e en';

/**
 * Endings of German nouns by what they say about the inflection; the longest one that a noun has counts, and closed heads
 * (`de-heads.ts`) go before. A class lists what is put to the noun: `~` asks for an umlaut in the last syllable, `-2en` takes
 * two letters off first; the noun itself is always a form.
 */
export const ENDINGS: readonly (readonly [endings: string, suffixes: string])[] = [
  // Feminines.
  ['en', 'ung heit keit schaft tät ion anz enz ur ei thek ik ist'],
  ['nen', 'erin istin antin entin orin ogin nomin ärin eurin afin atin ätin owin eusin'],
  ['nen s e en', 'in'],
  ['en s', 'plastik atlantik pazifik'],
  ['', 'ungen heiten keiten täten ionen'],
  // -nis, -as, -os, -us and other endings in -s from Latin and Greek.
  ['se ses sen', 'nis as os es us'],
  [
    'es e en',
    'eis ais gas aas moos ^los mus türkis anis paradies verlies ries kies vlies dies klaus nikolaus',
  ],
  ['-2en se ses sen', 'globus'],
  ['-2en', 'ismus asmus virus zyklus ius thmus typus bazillus ritus'],
  ['-2en se ses sen', 'is epos mythos'],
  ['-2i se ses sen', 'modus bonus malus numerus stimulus alumnus terminus musikus papyrus'],
  ['se ses sen -2een', 'kaktus'],
  ['-2ora se ses sen', 'tempus korpus corpus'],
  ['-2era', '^opus ^genus'],
  ['es e en -2izes -2ices -1zen', 'ex ix'],
  ['se ses sen -1nten', 'atlas'],
  // Other masculines and neuters.
  ['s', 'en eln ern chen lein'],
  ['s n', 'er el'],
  ['s es e en n', 'ier eur'],
  ['s -2en', 'ium album'],
  [
    's -2en -2a',
    'um atum ktum itum otum antum lexikon oxymoron paradoxon pharmakon stadion kriterion pantheon',
  ],
  ['s -2a', 'imum ikum'],
  ['s -2en -2a', 'klinikum'],
  ['s -2ina', 'nomen examen volumen'],
  [
    's e en ien',
    'prinzip mineral material fossil reptil textil utensil kleinod privileg indiz adverb partizip',
  ],
  // Vowels.
  ['n', 'e'],
  [
    'n s',
    `ee ie auge ende erbe finale käse kode code byte line update release service single phone store site shave genre image
face game upgrade drive safe double feature puzzle ensemble regime charme creme ambiente flatrate promille oire aire
style fondue ique que able interesse software hardware`,
  ],
  ["s 's", 'a o i u y é'],
  ["s 's -1ies", 'by cy dy ky ly my ny py ry ty'],
  [
    's -1en',
    `firma villa pizza agenda skala arena veranda aula ära razzia tuba diva ballerina mensa toga hazienda krypta basilika
risiko fresko szenario embryo drama aorta nova vita liga sauna lava aura armada loggia madonna cafeteria`,
  ],
  [
    's ta -1en',
    'thema dogma schema trauma stigma aroma paradigma charisma magma prisma plasma dilemma enigma',
  ],
  ['s -1en ta te', 'klima'],
  ['s ta', 'komma koma'],
  ['s -1en -1i', 'konto saldo solo tempo porto espresso cello'],
  ['s -1i', 'paparazzo libretto cappuccino graffito mafioso intermezzo storno tifoso ^sinto'],
  ['s es e ten', 'bau'],
  ['s es e en', 'au eu äu'],
  // Languages: the rest is das Englische.
  ['s', 'isch'],
  // Nominalised adjectives and participles.
  ['-1 -1r s', '^grünen ^linken deutschen verbündeten angestellten abgeordneten beamten'],
  ['n r s m', 'liche ische ierte ende ige ere lose'],
  ['n', 'spende wende blende legende eige iege ^lose beere schere karriere'],
  [
    'n r s m',
    `^gute ^böse ^neue ^alte ^kranke ^fremde ^tote ^blinde ^arme ^linke ^rechte ^grüne ^schwarze ^weisse ^rote ^beste
^erste ^letzte ^nächste älteste jüngste höchste grösste deutsche tuelle xuelle inelle ielle prominente liberale
radikale konservative beamte verwandte vertraute hinterbliebene kranke tote`,
  ],
  ['-1 -1n -1s -1m', 'licher ischer ierter ender loser iger reisender wesender'],
  [
    's n',
    `fischer fleischer mischer kalender sender spender wender schwender blender ländler tiger eiger prediger teidiger einiger
schädiger kündiger nötiger züchtiger`,
  ],
  [
    '-1 -1n -1s -1m',
    `gläubiger angehöriger starker kranker fremder toter blinder ^armer ^böser deutscher intellektueller
homosexueller krimineller offizieller prominenter liberaler radikaler konservativer ^linker ^rechter ^grüner
^schwarzer ^weisser schwuler beamter verwandter vertrauter hinterbliebener industrieller`,
  ],
  ['-1 -1n -1s -1m s n', 'gläubiger'],
];
