/** Principal parts of a simple strong or mixed verb. */
export interface StrongVerb {
  /** First person of the preterite: nahm, brachte. */
  readonly preterite: string;
  /** Participle without ge- or the prefix of the verb: nommen, bracht, loren. */
  readonly participle: string;
  /** Stem of the second and third person present and of the imperative, where it differs: nimm. */
  readonly present?: string;
  /** First person of the subjunctive II, where it is not the preterite with umlaut: stürbe. */
  readonly subjunctive?: string;
}

// One verb: infinitive, preterite, participle, stem of "er ...", subjunctive II; by vowel class.
const VERBS = `
beißen biss bissen,bleiben blieb blieben,gleichen glich glichen,gleiten glitt glitten,greifen griff griffen,kneifen kniff kniffen
leiden litt litten,leihen lieh liehen,meiden mied mieden,pfeifen pfiff pfiffen,preisen pries priesen,reiben rieb rieben
reißen riss rissen,reiten ritt ritten,scheiden schied schieden,scheinen schien schienen,schleichen schlich schlichen
schleifen schliff schliffen,schmeißen schmiss schmissen,schneiden schnitt schnitten,schreiben schrieb schrieben
schreien schrie schrien,schreiten schritt schritten,schweigen schwieg schwiegen,speien spie spien,steigen stieg stiegen
streichen strich strichen,streiten stritt stritten,treiben trieb trieben,weichen wich wichen,weisen wies wiesen
zeihen zieh ziehen,deihen dieh diehen
biegen bog bogen,bieten bot boten,fliegen flog flogen,fliehen floh flohen,fließen floss flossen,frieren fror froren
genießen genoss nossen,gießen goss gossen,kriechen kroch krochen,lügen log logen,riechen roch rochen,schieben schob schoben
schießen schoss schossen,schließen schloss schlossen,sprießen spross sprossen,trügen trog trogen,verlieren verlor loren
wiegen wog wogen,wägen wog wogen,ziehen zog zogen,saufen soff soffen säuf,saugen sog sogen,heben hob hoben
gären gor goren,schwören schwor schworen,küren kor koren,drießen dross drossen
binden band bunden,dringen drang drungen,finden fand funden,lingen lang lungen,klingen klang klungen
ringen rang rungen,schlingen schlang schlungen,schwinden schwand schwunden,schwingen schwang schwungen,singen sang sungen
sinken sank sunken,springen sprang sprungen,stinken stank stunken,trinken trank trunken,winden wand wunden,wringen wrang wrungen
zwingen zwang zwungen,beginnen begann gonnen,gewinnen gewann wonnen,rinnen rann ronnen
schwimmen schwamm schwommen,sinnen sann sonnen,spinnen spann sponnen
befehlen befahl fohlen befiehl,empfehlen empfahl fohlen empfiehl,bergen barg borgen birg,bersten barst borsten birst,brechen brach brochen brich
gelten galt golten gilt gölte,helfen half holfen hilf hülfe,nehmen nahm nommen nimm,schelten schalt scholten schilt
erschrecken erschrak schrocken erschrick,sprechen sprach sprochen sprich,stechen stach stochen stich,stehlen stahl stohlen stiehl
sterben starb storben stirb stürbe,treffen traf troffen triff,derben darb dorben dirb dürbe,werben warb worben wirb würbe
werfen warf worfen wirf würfe,kommen kam kommen,gebären gebar boren gebier
dreschen drosch droschen drisch,fechten focht fochten ficht,flechten flocht flochten flicht,melken molk molken
quellen quoll quollen quill,schmelzen schmolz schmolzen schmilz,schwellen schwoll schwollen schwill,scheren schor schoren
weben wob woben,erlöschen erlosch loschen erlisch
essen aß gessen iss,fressen fraß fressen friss,geben gab geben gib,genesen genas nesen,geschehen geschah schehen geschieh
lesen las lesen lies,messen maß messen miss,sehen sah sehen sieh,treten trat treten tritt,vergessen vergaß gessen vergiss
bitten bat beten,liegen lag legen,sitzen saß sessen
backen buk backen bäck,fahren fuhr fahren fähr,graben grub graben gräb,laden lud laden läd,schaffen schuf schaffen
schlagen schlug schlagen schläg,tragen trug tragen träg,wachsen wuchs wachsen wächs,waschen wusch waschen wäsch
blasen blies blasen bläs,braten briet braten brät,fallen fiel fallen fäll,fangen fing fangen fäng,halten hielt halten hält
hängen hing hangen,lassen ließ lassen läss,raten riet raten rät,schlafen schlief schlafen schläf,laufen lief laufen läuf
stoßen stieß stoßen stöß,hauen hieb hauen,heißen hieß heißen,rufen rief rufen
gehen ging gangen,stehen stand standen steh stünde,tun tat tan
brennen brannte brannt brenn brennte,bringen brachte bracht,denken dachte dacht,kennen kannte kannt kenn kennte
nennen nannte nannt nenn nennte,rennen rannte rannt renn rennte,senden sandte sandt send sendete,wenden wandte wandt wend wendete
wissen wusste wusst,haben hatte habt,sein war wesen,werden wurde worden wird
dürfen durfte durft,können konnte konnt,mögen mochte mocht,müssen musste musst,sollen sollte sollt sollen sollte,wollen wollte wollt wollen wollte`;

/** Strong and mixed verbs by their infinitive without prefix; parts that never stand alone (lingen, ginnen) are there for their prefixes. */
export const STRONG_VERBS: ReadonlyMap<string, StrongVerb> = new Map(
  VERBS.trim()
    .split(/[,\n]/)
    .map((line) => {
      const [infinitive = '', preterite = '', participle = '', present, subjunctive] = line.split(' ');
      return [
        infinitive,
        { preterite, participle, ...(present && { present }), ...(subjunctive && { subjunctive }) },
      ];
    }),
);

/** Presents that follow no rule: the forms beside the infinitive. */
export const IRREGULAR_PRESENTS: ReadonlyMap<string, readonly string[]> = new Map(
  `sein bin bist ist sind seid sei seien seist seiet seiend
haben habe hast hat habt hab
werden werde wirst wird werdet
wissen weiß weißt wisst wisse wissest wisset
können kann kannst könnt könne könnest könnet
müssen muss musst müsst müsse müssest müsset
dürfen darf darfst dürft dürfe dürfest dürfet
mögen mag magst mögt möge mögest möget
wollen will willst wollt wolle wollest wollet
sollen soll sollst sollt solle sollest sollet
tun tue tust tut tu tuest tuet`
    .split('\n')
    .map((line) => {
      const [infinitive = '', ...forms] = line.split(' ');
      return [infinitive, forms];
    }),
);

/** Strong verbs that have weak forms too: sandte and sendete. */
export const WEAK_TOO: ReadonlySet<string> = new Set(
  `backen hängen senden wenden schaffen weben saugen melken gären schleifen wiegen scheren hauen quellen schwellen
sinnen fechten dreschen erschrecken erlöschen`.split(/\s+/),
);

/** Weak verbs that look like strong ones with a prefix. */
export const WEAK_ONLY: ReadonlySet<string> = new Set(['begleiten', 'bereiten', 'umringen']);
