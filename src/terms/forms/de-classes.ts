/** Closed classes of German inflection, as lists of simple nouns; a compound goes like its last member. */

/** Plural in -er, with umlaut where the stem has a, o, u or au. */
export const PLURAL_ER: readonly string[] =
  `amt bad band bild blatt brett buch dach denkmal dorf ei fach fass feld geld geist
gemüt geschlecht gesicht gespenst gewand glas glied gott grab gras gut haus hospital holz horn huhn kalb kind kleid korn kraut
lamm land leib licht lied loch mahl mann maul nest rad rind schild schloss schwert strauch tal tuch tum volk wald wort wurm`.split(
    /\s+/,
  );

/** Nouns in -el, -en, -er whose plural has only an umlaut. */
export const PLURAL_UMLAUT: readonly string[] =
  `acker apfel boden bogen bruder faden garten graben hafen hammer kasten kloster
kragen laden mangel mantel mutter nabel nagel ofen sattel schaden schnabel schwager tochter vater vogel`.split(
    /\s+/,
  );

/** Nouns whose plural has an umlaut and whose forms in plain -e, -en are other words (Rat: die Rate, die Raten). */
export const NO_PLAIN_E: ReadonlySet<string> = new Set(['rat', 'pass', 'kuss', 'saal']);

/** Mass nouns and the like in -el, -er without plural: their -n would be a verb (das Handeln). */
export const NO_PLURAL_N: ReadonlySet<string> = new Set(['handel', 'wandel', 'wechsel', 'zucker', 'ärger']);

/** Words that only ß and ss tell apart, folded: here spelling counts. */
export const SHARP_PAIRS: ReadonlySet<string> = new Set(['busse', 'bussen', 'masse', 'massen']);

/** Words that end the head of a term: what follows does not inflect with it. */
export const AFTER_HEAD: ReadonlySet<string> = new Set(
  `am an auf aus bei beim das dem den der des die durch für gegen im in ins mit nach ohne über um und unter vom von vor wegen
zu zum zur zwischen`.split(/\s+/),
);

/** Short nouns and adjectives that often stand beside a short member of a compound. */
export const SHORT_MEMBERS: readonly string[] =
  `bau berg fluss flug front gross hof hoch kern krieg luft macht markt mond not
rat schiff schul stadt staat strom tag tor weg welt werk zug`.split(/\s+/);
