import { foldWord, germanSpelling } from './fold.ts';

/** Prepositions, conjunctions, pronouns, numerals, adverbs: the first words of most sentences. */
const FUNCTION_WORDS = `
ab abends abseits acht achten all alle allen aller alles als an anfangs angesichts auf aus ausgangs außer bei bis da dank das
dein den der des die diesseits doch drei du eben ehe ein eine einer eingangs eins elf er es etwas falls flugs fünf für
gegen genug gestern heim her heute hier hin hundert ich ihr in ja je jenseits jetzt kraft laut links mal mangels man mehr
meist mit mittags mittels morgen morgens nach nachts namens neben nein neun nicht nichts nie notfalls nun ob oder ohne
quer rechts rings rund sechs sein seine seinen selbst sie sieben so statt tags tausend teils trotz über um und unter
viel vier viertel vor warum was weg wegen weil wen wenig wenn wer wider wie wir wo wohl zehn zeit zu zwei zwecks zwölf`;

/** Adjectives, as they are and with the endings that make a noun's form of them. */
const ADJECTIVES = `
alt alte alten arm arme armen armer armes blau breite breiten braun dichte ebene ebenen eigen ernst fest feste festen festes frei freie
freien gelb gemeine glatte grau grün grüne grünen gut gute guten gutes heil hoch kühle laute lauten lautes leere licht
matt matte matten milde modern moderne modernen nahe neue platt platte platten recht rechte rechten
reich reiche reichen reicher reiches reif reife rot rote roten schnelle schwarz schwere starre stille stillen taub taube tauben
tief tiefe tiefen verboten weiche weichen weise weisen weite weiten weiß weiße weißen wert werte werten wild wilde wilden`;

/** Forms of common verbs that begin a question, a request, a line of someone who speaks of himself, or a headline. */
const VERB_FORMS = `
bat bitte bitten bot boten brauche danke decke drang eile falle fallen fange folge folgen frage fragen fuhren führe fülle gaben
geben gehe gehen glaube glauben gebe griff grüße habe haben half halt halte halten helfe hielt hänge hole irre kam kehre klage klagen klang komme
kommen kriege kriegen können lache lachen lade laden lagen lasse lassen laufe laufen leben lebe lege lehre leide leihe leiste lerne lese lesen
liebe lieben liege liegen lüge lügen mache machen macht miete mieten muss müssen nehme nehmen passe pflege plane rang rast rate raten rede
reden regen reise reisen rief riss ritt rolle rufe rufen ruhe sage sagen sah sang schien schienen schiene schlafen schlage schloss schnitt schnitten
schreibe schritt sehe sehen setze siege sinne soll sollen sorge spare sprachen sperre spiele spielen stand steige stehen stehe stelle stellen stieg
stiegen stimme stimmen streife suche suchen sucht tat taten teile teilen traf trage traue treffe trieb tritt trug tue tun wage wagen wache war
waren warf wart warte weile wende wenden werbe werde werden wette wetten wiege wiesen wissen wolle wollen wünsche wünschen würde würden zahle
zahlen zeige ziele zwang`;

/**
 * Everyday words that are no nouns but look like a form of one when they begin a sentence or stand in capitals ("Dank der Hilfe",
 * "Weg mit …"), in folded lower case.
 */
export const EVERYDAY: ReadonlySet<string> = new Set(
  `${FUNCTION_WORDS} ${ADJECTIVES} ${VERB_FORMS}`
    .trim()
    .split(/\s+/)
    .map((word) => foldWord(word, germanSpelling)),
);
