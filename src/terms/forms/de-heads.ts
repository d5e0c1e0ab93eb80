/**
 * Heads of German nouns by their class of inflection: closed classes of simple nouns, after which every compound goes that
 * ends in one (Rathaus like Haus). The longest head wins, so a longer entry is an exception to a shorter one (antwort, wort);
 * `^` holds for the whole word only. Endings are written as in `de-endings.ts`; ß is ss here.
 */
export const HEADS: readonly (readonly [endings: string, heads: string])[] = [
  // Strong, -e with umlaut: Gast, Gäste.
  [
    's es e ~e ~en',
    `abt altar arsch ^ast bausch frost genuss geruch gruss hub krach schaum schlumpf storch tropf zuwachs anwalt arzt
aufwand einwand vorwand bach ball bart bass bauch baum belag betrug block bock brand brauch bruch busch bund chor
choral damm dampf darm draht duft dunst fall fang floh floss fluch flug fluss frack frosch fuchs furz fuss gang gast
gaul gesang grund guss hahn hals hang hauch hof hut kahn kamm kampf kanal kauf kauz klang kloss klotz knauf knopf koch
kopf korb krampf kran kranz kropf krug kuss anlass ablass durchlass einlass nachlass lauf lohn markt morast napf papst
pfahl pflock pflug pfropf plan platz pott propst rang ratschlag raum rausch rock rumpf sack saft sarg satz saum
schacht ^schaft schatz schlag schlauch schlot schlund schluss schnaps schopf schoss schrank schub schuss schwamm
schwan schwank schwanz schwarm schwung schwur sohn span spass spruch sprung stab stahl stall stamm stand stock stoss
strang strom strumpf strunk stuhl sturm sturz sumpf tanz ton topf trag trank traum trog trumpf turm vorstand wall
wanst wolf wuchs wulst wunsch wurf zahn zaun zoll zopf zug zwang bischof kardinal general tenor admiral korporal
palast spund verdacht zwieback verband einband kaplan marsch herzog`,
  ],
  // The same without plain -e, which is another word (Rat: die Rate).
  ['s es ~e ~en', 'rat pass beirat europarat gemeinderat stadtrat'],
  ['s es ~e ~en', 'saal'],
  // Both plurals: Drucke, Ausdrücke.
  ['s es e en ~e ~en', 'druck strand bund'],
  // Feminines with umlaut: Hand, Hände.
  [
    '~e ~en',
    `angst kunft axt braut brust faust frucht gans schwulst gruft hand haut kluft kraft kuh kunst laus luft lust macht magd
maus nacht naht not nuss schnur sucht wand wurst zunft brunst ausflucht`,
  ],
  // Names of towns have the genitive: Darmstadts, Hamburgs.
  ['~e ~en s', 'stadt'],
  ['en s', 'burg'],
  ['~e ~en en', 'bank sau brunft'],
  ['~en', 'statt'],
  // Plural in -er: Haus, Häuser; Kind, Kinder. Without -e where that is another word (die Rinde).
  ['s es er ern', 'rind'],
  [
    's es e ~er ~ern',
    `amt bad bild blatt brett buch dach dorf fach fass feld geld geist gemach gemüt geschlecht gesicht gespenst biest rand
gewand glas glied gott grab gras haupt haus holz horn huhn hospital kalb kind kleid korn kraut lamm leib licht lid
lied loch maul mund nest pfand rad regiment schloss schwert spital strauch tal trumm tum viech volk wald
weib bösewicht wurm gehalt vormund scheit ^ei ^osterei ^spiegelei ^rührei ^hühnerei ^vogelei ^frühstücksei`,
  ],
  ['s es ~er ~ern', '^gut'],
  ['s es e ~er ~ern', 'gut'],
  // Two plurals, sometimes with two meanings: Worte and Wörter, Bände and Bänder.
  ['s es e en ~er ~ern', 'wort land ding ^mann mahl mahnmal grabmal ehrenmal denkmal tuch ross schild'],
  ['s es e ~e ~en ~er ~ern', 'balg band strauss geschmack'],
  ['s es e ~er ~ern -4leute -4leuten', 'mann'],
  // -el, -en, -er with nothing but umlaut: Vater, Väter.
  [
    's ~ ~n',
    'apfel ^acker bruder hammer kloster mangel mantel nabel nagel sattel schnabel schwager vater vogel raufhandel',
  ],
  ['s ~', 'boden bogen faden garten graben hafen kasten kragen laden magen ofen schaden wagen'],
  ['s n ~ ~n', 'lager hammel wasser'],
  ['n ~ ~n', 'mutter tochter'],
  // No plural: -n, -en is a verb or an adjective (das Handeln, das Blaue).
  [
    's',
    'handel wandel ärger deutsch ^blau ^rot ^grau ^violett ^schwarz ^gelb ^grün ^alt ^tief barock personal',
  ],
  [
    's es',
    `eigentum wachstum brauchtum christentum judentum ausland inland festland deutschland england finnland russland
griechenland irland ^island ^estland lettland grönland neuseeland schottland holland niederland thailand feuerland
rheinland saarland burgenland sauerland emsland friesland jütland kurland livland`,
  ],
  ['es', '^eis ^reis speiseeis treibeis packeis'],
  ['', 'haft post kost'],
  [
    's es e',
    `drang erhalt unterhalt beginn mut neid geiz lärm rauch staub durst ruhm stolz ernst dank raub laub qualm kehr elend
wohl funk zink gehorsam ungestüm`,
  ],
  ['s es e', '^west ^ost ^süd ^nord nordost nordwest südost südwest'],
  // Weak masculines: the forms end in -n or -en, the genitive of some in -ns (des Namens).
  ['n en', 'herr'],
  [
    'en',
    'mensch held fürst graf prinz narr christ bär ochs spatz krat pirat kamerad doktorand operand integrand proband vagabund bolid',
  ],
  ['n ns', '^name nachname vorname gedanke glaube wille buchstabe friede funke haufe same drache'],
  ['s n e en', 'konsul modul'],
  ['s e en er ern', '^ski'],
  ['n s', 'bauer nachbar ungar schlager'],
  ['en ens', 'herz'],
  ['s es e en ens', 'schmerz'],
  ['en ens es e', 'fels'],
  // Feminines in -en: no -e, -s of their own (Antwort against Wort, Gewalt against Anwalt).
  [
    'en',
    `antwort gewalt gestalt ohnmacht vollmacht schlacht tracht fracht yacht jagd pracht heirat fahrt arbeit zeit zahl welt
form schrift schicht sicht pflicht tür uhr kur frau wahl schuld geburt gefahr person tugend jugend gegend bucht
schlucht flucht bahn zucht vorhut nachhut obhut distanz instanz substanz konstanz akzeptanz itanz ^tat straftat untat
wohltat heldentat gewalttat mordtat bluttat missetat gräueltat schandtat jugendtat`,
  ],
  // Plain -e, against a head or an ending of another class.
  [
    's es e en',
    `eid meineid verhalt urlaub gestank kompost elf arat erat orat irat grat schrat quadrat trat hydrat zierrat erlass august verlust
gewehr merkmal muttermal wehr hort versand spiel ziel kiel stiel priel kamel juwel stern kern konzern meer heer teer
speer charakter phänomen halogen antigen ^gen allergen hormon ylen ^mist zwist twist aorist streik mosaik pik hai
schrei brei blei papagei fisch tisch wisch gemisch flur abitur purpur azur spion skorpion champion kommandant fagott
schafott boykott komplott kompott bankrott schrott spott trott wart ^druck inhalt vorbehalt aufenthalt rückhalt anhalt
halt abschied moor tor glanz scherz kompass kristall krawall schwall portal quartal kapital fraktal orbital gemahl
grad kanton karton beton photon proton bariton azeton plankton geschoss fleisch harnisch aufruhr betracht mäzen ^gel
zinogen ycerin pentin ring hering`,
  ],
  // Loans in -s.
  [
    's',
    `link app cloud song clip klub ^hit popstar superstar ^bot ^bar minibar hotelbar gag foul job fan chip shop ^deal ^test treff tipp stopp kick sprint boom swing drill park tank
grill ^kanon ^ruin premier cousin ^heck trupp putt patt coup trend team club flop chat blog ^web model team café hotel
restaurant cent budget balkon salon parfum konsum terminal festival karneval tunnel level label handy`,
  ],
];
