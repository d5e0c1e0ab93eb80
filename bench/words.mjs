/** Closed word lists of the generated corpus, most frequent first: the Zipf law draws by place in the list. */

const list = (text) => text.trim().split(/\s+/);

/** Verbs with an accusative object: infinitive, third person present, past, participle; `particle:` stands at the end. */
const STRONG = `
sehen sieht sah gesehen; finden findet fand gefunden; nehmen nimmt nahm genommen; geben gibt gab gegeben;
halten hält hielt gehalten; bringen bringt brachte gebracht; erhalten erhält erhielt erhalten;
schreiben schreibt schrieb geschrieben; treffen trifft traf getroffen; lassen lässt ließ gelassen;
verlieren verliert verlor verloren; gewinnen gewinnt gewann gewonnen; beginnen beginnt begann begonnen;
bieten bietet bot geboten; verstehen versteht verstand verstanden; betreffen betrifft betraf betroffen;
besitzen besitzt besaß besessen; kennen kennt kannte gekannt; nennen nennt nannte genannt;
beschließen beschließt beschloss beschlossen; verlassen verlässt verließ verlassen;
an:nehmen nimmt nahm angenommen; vor:schlagen schlägt schlug vorgeschlagen; ab:lehnen lehnt lehnte abgelehnt;
übernehmen übernimmt übernahm übernommen; unterschreiben unterschreibt unterschrieb unterschrieben;
verbieten verbietet verbot verboten; vergleichen vergleicht verglich verglichen; empfehlen empfiehlt empfahl empfohlen;
betreten betritt betrat betreten; vertreten vertritt vertrat vertreten; tragen trägt trug getragen;
schließen schließt schloss geschlossen; ziehen zieht zog gezogen; rufen ruft rief gerufen;
auf:geben gibt gab aufgegeben; aus:schließen schließt schloss ausgeschlossen; vor:stellen stellt stellte vorgestellt;
ein:führen führt führte eingeführt; fest:stellen stellt stellte festgestellt; durch:setzen setzt setzte durchgesetzt;
ab:schließen schließt schloss abgeschlossen; auf:nehmen nimmt nahm aufgenommen; unterbrechen unterbricht unterbrach unterbrochen;
entscheiden entscheidet entschied entschieden; erfinden erfindet erfand erfunden; genießen genießt genoss genossen;
messen misst maß gemessen; essen isst aß gegessen; trinken trinkt trank getrunken; werfen wirft warf geworfen;
vergessen vergisst vergaß vergessen; lesen liest las gelesen; singen singt sang gesungen; sperren sperrt sperrte gesperrt`;

/** Weak verbs by their stems; those that take no ge- have a prefix or end in -ier. */
const WEAK = list(`
mach sag stell führ such zeig brauch kauf prüf erklär erreich bestätig kritisier verkauf bezahl bau plan lös
stärk schütz nutz setz wähl förder senk erhöh versuch verhinder erwart besuch begrüß unterstütz verlang veröffentlich
verteidig organisier diskutier produzier reduzier finanzier informier kontrollier präsentier akzeptier analysier reparier
beobacht- beweg beantrag verkünd verlänger verbesser veränder verfolg vernachlässig verteil verursach bedroh
befrag bekämpf belast- bemerk beschleunig beurteil beschädig entdeck entwickel ermöglich ersetz erforsch erober
erzähl erneuer gefährd- genehmig gestalt- überrasch überzeug untersuch unterricht- wiederhol frag hör lieb lern lehr
liefer öffn- rett- schick speicher steuer stör teil trenn übersetz überwach verwalt- wechsel zähl zerstör verdien`);

const PREFIXED = /^(?:be|emp|ent|er|ge|ver|zer|über|unter|wieder)|ier$/;

function weak(word) {
  const stem = word.replace('-', '');
  const link = word.endsWith('-') ? 'e' : '';
  const infinitive = /(?:el|[^i]er)$/.test(stem) ? `${stem}n` : `${stem}en`;
  const participle = `${PREFIXED.test(stem) ? '' : 'ge'}${stem}${link}t`;
  return { infinitive, present: `${stem}${link}t`, past: `${stem}${link}te`, participle, particle: '' };
}

function strong(line) {
  const [first = '', present = '', past = '', participle = ''] = list(line);
  const [particle = '', rest = ''] = first.includes(':') ? first.split(':') : ['', first];
  return { infinitive: `${particle}${rest}`, present, past, participle, particle };
}

/** A regular verb in -ieren, made of its noun. */
export const verbOfNoun = (noun) => weak(noun.toLowerCase().slice(0, -2));

const irregular = STRONG.split(';').map(strong);
const regular = WEAK.map(weak);
/** Irregular and regular verbs in turn, so that both are among the frequent ones. */
export const VERBS = regular.flatMap((verb, i) => (irregular[i] ? [irregular[i], verb] : [verb]));

/** Adjectives as stems that take an ending. */
export const ADJECTIVES = list(`
neu groß gut deutsch letzt erst ander klein jung alt weit eigen lang politisch stark hoh nächst ganz wichtig europäisch
international früh schwer klar frei schnell ehemalig wirtschaftlich sozial öffentlich staatlich national amerikanisch
französisch russisch britisch kurz schlecht einzig möglich schwierig bekannt einfach gemeinsam
zusätzlich zuständig finanziell militärisch rechtlich kulturell technisch digital privat regional lokal städtisch
kommunal demokratisch liberal konservativ modern historisch jährlich monatlich täglich aktuell jüngst künftig damalig
heutig gestrig persönlich menschlich natürlich gesund krank sicher gefährlich friedlich gewaltig blutig tödlich reich arm
billig günstig kostenlos deutlich leicht tief breit schmal eng warm kalt heiß trocken nass grün rot schwarz weiß blau gelb
hell laut leise still ruhig sauber schön bunt berühmt beliebt erfolgreich glücklich traurig ernst vorläufig endgültig
vollständig umfassend ausreichend entscheidend führend wachsend steigend laufend folgend bedeutend dringend
geplant geeignet bestimmt verletzt überraschend unabhängig selbstständig gegenseitig strategisch chinesisch türkisch
polnisch italienisch spanisch griechisch österreichisch schweizerisch bayerisch sächsisch evangelisch katholisch jüdisch
islamisch christlich medizinisch biologisch chemisch physikalisch elektrisch elektronisch industriell landwirtschaftlich
ökologisch nachhaltig wissenschaftlich akademisch künstlerisch literarisch musikalisch sportlich olympisch`);

export const ADVERBS = list(`
auch nur noch aber so dann schon nun hier heute jetzt immer bereits wieder jedoch zudem allerdings zunächst gestern
derzeit damals dort später oft bisher inzwischen dabei daher deshalb dennoch trotzdem schließlich offenbar vielleicht
gern weiterhin erneut zuletzt nämlich insgesamt voraussichtlich mittlerweile kaum selten manchmal häufig anschließend
vorher nachher bald endlich plötzlich vermutlich wahrscheinlich tatsächlich eigentlich natürlich möglicherweise
glücklicherweise morgen abends nachts überall nirgends außerdem ebenfalls vergeblich einstimmig`);

/** Prepositions with their case. */
export const PREPOSITIONS =
  `in DAT;mit DAT;von DAT;für AKK;auf DAT;an DAT;bei DAT;nach DAT;aus DAT;zu DAT;über AKK;durch AKK;
gegen AKK;um AKK;vor DAT;unter DAT;ohne AKK;zwischen DAT;seit DAT;während GEN;wegen GEN;trotz GEN;innerhalb GEN;neben DAT;
hinter DAT;statt GEN;laut DAT;anhand GEN`
    .split(';')
    .map((pair) => list(pair));

export const FIRST_NAMES = list(`
Peter Thomas Michael Andreas Stefan Anna Maria Martin Christian Wolfgang Klaus Hans Julia Sabine Petra Jürgen Frank Uwe
Karl Angela Ursula Monika Claudia Birgit Jörg Günter Dieter Helmut Heinz Gerhard Manfred Bernd Katrin Susanne Sophie Paul
Lukas Leon Marie Laura Lena Jan Tim Felix Max Florian Tobias Matthias Markus Robert Ralf Rainer Volker Silke Heike Anke
Annette Renate Ingrid Elke Mehmet Ayşe Pierre François Giovanni José Jaroslav Björn`);

export const LAST_NAMES = list(`
Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Koch Bauer Richter Klein Wolf Schröder Neumann
Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Krause Lehmann Köhler Herrmann König Walter Mayer
Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger Winkler
Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger
Otto Sommer Groß Seidel Heinrich Brandt Haas Schreiber Graf Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann
Thomas Voigt Sauer Arnold Wolff Pfeiffer Yılmaz Nowak Dvořák`);

/** Parts of place names: every first with every second. */
const PLACE_HEADS = list(`
Linden Alten Neuen Ober Unter Nieder Hohen Wester Oster Sonnen Rosen Eichen Birken Buchen Tannen Erlen Mühl Stein Sand
Kirch Kloster Königs Herzogs Fürsten Grafen Ritters Wolfs Bären Hirsch Falken Adlers Schwanen Reichen Kalten Langen Schön
Grün Weißen Schwarzen Roten Silber Eisen Kupfer Salz Honig Korn Wein Wiesen Wald Heide Moor See`);
const PLACE_TAILS = list(`
berg burg dorf hausen heim feld bach au stedt hagen brück furt kirchen hofen ried rode leben büttel walde tal stein ingen
münster born beck`);
const REAL_PLACES = list(`
Deutschland Berlin Europa Frankreich Russland München Hamburg Köln Frankfurt China Österreich Italien England Polen Stuttgart
Düsseldorf Leipzig Dresden Bremen Hannover Nürnberg Bayern Sachsen Hessen Thüringen Spanien Griechenland Japan Indien
Brüssel Paris London Moskau Wien Zürich Bern Prag Warschau Budapest Rom Madrid Peking Tokio Washington Brasilien Kanada
Schweden Norwegen Dänemark Finnland Portugal Belgien Ungarn Israel Ägypten Südafrika Saarbrücken Göttingen Tübingen`);
export const PLACES = [
  ...REAL_PLACES,
  ...PLACE_TAILS.flatMap((tail) => PLACE_HEADS.map((head) => `${head}${tail}`)),
];

export const MONTHS = list(
  'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
);
export const ROLES = list(
  'Sprecher Minister Präsident Leiter Vorsitzender Forscher Richter Bürgermeister Trainer',
);
