/** Simple nouns with a plural in -er, most of them short: they stand in many compounds. */
export const PLURAL_ER: readonly string[] =
  `amt bad band bild blatt brett buch dach denkmal dorf ei fach fass feld geld geist
gemüt geschlecht gesicht gespenst gewand glas glied gott grab gras gut haus hospital holz horn huhn kalb kind kleid korn kraut
lamm land leib licht lied loch mahl mann maul nest rad rind schild schloss schwert strauch tal tuch tum volk wald wort wurm`.split(
    /\s+/,
  );

/** Words that only ß and ss tell apart, folded: here spelling counts. */
export const SHARP_PAIRS: ReadonlySet<string> = new Set(['busse', 'bussen', 'masse', 'massen']);

/** Words that end the head of a term: what follows does not inflect with it. */
export const AFTER_HEAD: ReadonlySet<string> = new Set(
  `am an auf aus bei beim das dem den der des die durch für gegen im in ins mit nach ohne über um unter vom von vor wegen
zu zum zur zwischen`.split(/\s+/),
);

/** Words that end the head only after a noun: between adjectives they are part of it. */
export const CONJUNCTIONS: ReadonlySet<string> = new Set(['und', 'oder', 'sowie']);

/** Short nouns and adjectives that often stand beside a short member of a compound. */
export const SHORT_MEMBERS: readonly string[] =
  `bau berg fluss flug front gross hof hoch kern krieg luft macht markt mond not
rat schiff schul stadt staat strom tag tor weg welt werk zug`.split(/\s+/);
