/** Abbreviations that something must follow: no sentence ends after them. Lower case, without the last full stop. */
export const NEVER_FINAL: ReadonlySet<string> = new Set(
  `abb abs allg anm art aufl az bd bde bes betr bez bsp bspw bzgl bzw ca chr d dipl dr ebd ehem eigtl einschl engl entspr
   erg evtl exkl fa fam fr frl geb gegr gen ggf griech hab hl hrsg ing inkl insb insbes int jr kap kath kfm lat lfd lt
   hll röm luth max med min mind mr mrs ms nr o nördl obb obj od östl pkt pos prof prot ref reg rel resp russ s sog
   sogen spez st stellv südl tab tel teilw u umg ung urspr verg vgl vs vorm wg westl z zit ztr zus zw zzgl
   d.h i.d.r i.a i.d.s i.s.d i.s.v i.v.m m.a.w m.e s.o s.u u.u v.a z.b z.t z.zt z.hd
   d.i i.e u.u o.g s.a a.d i.r.d m.w.n r.k z.k`
    .split(/\s+/)
    .filter(Boolean),
);

/** Abbreviations that may end a sentence: it ends when the next word begins one. */
export const MAYBE_FINAL: ReadonlySet<string> = new Set(
  `usw etc jh jhd jhs jhdt ff f mio mrd mill tsd bill str pl inc ltd corp co gmbh std sek min jan febr feb mrz apr jun jul
   aug sept sep okt nov dez mo di mi do fr sa so uff dgl ggü v.chr n.chr u.a u.ä u.v.m u.v.a o.ä o.j o.o e.v a.d.d a.d
   a.m p.m u.s.w a.g i.r a.a.o s.o u.dgl h.c jun sen bzgl m.b.h kg m cm km g l`
    .split(/\s+/)
    .filter(Boolean),
);

/** Months and words that an ordinal goes with: "am 3. Oktober", "um 14. Uhr". */
export const AFTER_ORDINAL: ReadonlySet<string> = new Set(
  `januar jänner februar feber märz april mai juni juli august september oktober november dezember jahrhundert jahrtausend
   uhr auflage kapitel klasse stock etage geburtstag jahrestag weltkrieg mal platz rang bundestag`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words that begin sentences: articles, pronouns, adverbs, prepositions, question words, conjunctions, imperatives. */
export const OPENERS: ReadonlySet<string> = new Set(
  `aber ab abends alle allein allem allen aller allerdings alles als also am an andere andererseits anders anfangs angesichts
   anschließend anstatt auch auf aufgrund aus außer außerdem bald bei beide beim bereits besonders bevor bis bislang bitte
   da dabei dadurch dafür dagegen daher dahinter damals damit danach dann daran darauf daraufhin daraus darin darüber darum
   darunter das dass davon davor dazu dein deine dem demnach den denn dennoch der deren derzeit des deshalb dessen desto
   deswegen dich die dies diese diesem diesen dieser dieses dir doch dort dorthin drei du durch eben ebenfalls ebenso
   ehe eher eigentlich ein eine einem einen einer eines einige einiges einmal einst endlich entgegen entsprechend entweder
   er erst erstens es etwa etwas euch euer eure falls fast ferner folglich früher für fünf ganz gegen gegenüber gemäß genau
   gerade gestern gewiss gleich gleichzeitig gut halb hat hatte haben heute heutzutage hier hierbei hierfür hiermit hierzu
   hingegen hinter hinzu ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer immerhin in indem indes infolge inmitten
   innerhalb insbesondere insgesamt inzwischen irgendwann ist ja je jede jedem jeden jeder jedes jedoch jene jener jetzt
   kann kaum kein keine keinem keinen keiner können laut lediglich leider letztlich man manche manchmal mehr mehrere mein
   meine meist meistens mit mitten mittlerweile morgen möglicherweise muss müssen nach nachdem nachher nahe natürlich neben
   nebenbei nein nicht nichts nie niemals niemand noch nun nur ob oben obwohl oder oft ohne plötzlich schließlich schon
   sechs sehr seht sein seine seinem seinen seiner seit seitdem seither selbst selbstverständlich sie siehe sind so sobald
   sodass sofern sofort sogar solange solch solche sollte somit sonst soweit sowie sowohl später statt stattdessen stets
   trotz trotzdem über überall überdies übrigens um und ungeachtet uns unser unsere unten unter unterdessen viel viele
   vielen vielleicht vier vom von vor vorher vorhin während währenddessen wann war waren warum was weder wegen weil weiter
   weiterhin weitere welche welcher welches wem wen wenig wenige wenn wer werden wessen weswegen wie wieder wieso will wir
   wird wo wobei wodurch wofür woher wohin wohl womit wonach woran worauf woraus worin worüber worum wovon wozu wurde
   wurden würde zehn zu zudem zuerst zufolge zugleich zuletzt zum zumal zumindest zunächst zur zurück zurzeit zusammen
   zusätzlich zuvor zwar zwei zweitens zweifellos zwischen zwischendurch`
    .split(/\s+/)
    .filter(Boolean),
);
