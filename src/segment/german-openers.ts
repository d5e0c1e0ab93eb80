const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/**
 * Words that, with a capital, stand at the begin of a sentence and nowhere else, since German writes only nouns and names with one:
 * articles, pronouns, adverbs, prepositions, conjunctions, question words, and undeclined adjectives and participles.
 */
export const OPENERS: ReadonlySet<string> = new Set(
  words(`
    aber ab abends abermals abgesehen allein allem allen aller allerdings alles alle allenfalls als alsbald also am an andere anderen
    anderenfalls andererseits anders andernfalls anfangs angeblich angesichts anhand anlässlich anscheinend anschließend anstatt
    anstelle auch auf aufgrund aus ausgerechnet ausnahmsweise ausschließlich außer außerdem außerhalb bald bei beide beiden beides
    beim beinahe beispielsweise bereits besonders bevor bezüglich binnen bis bisher bislang bisweilen bitte bloß da dabei dadurch
    dafür dagegen daher dahin dahinter damals damit danach daneben dank dann daran darauf daraufhin daraus darin darüber darum
    darunter das dass davon davor dazu dazwischen dein deine dem demgegenüber demnach demnächst demzufolge den denen denn dennoch der
    deren derart derartige derjenige derselbe derzeit des deshalb dessen desto deswegen dich die diejenige diejenigen dies diese
    dieselbe diesem diesen dieser dieses diesmal dir doch dort dorthin draußen drei dreimal drinnen du durch durchaus eben
    ebenfalls ebenso ehe eher eigentlich ein eine einem einen einer einerseits eines einfach einige einigen einiger einiges einmal
    einst einzig endlich entgegen entlang entsprechend entweder er erneut erst erstens erstmals es etliche etwa etwas euch euer
    eure eventuell fast ferner folglich freilich früher für fünf gar gegen gegenüber gelegentlich gemäß genau genauso gerade gern
    gestern gewiss gleich gleichwohl gleichzeitig glücklicherweise halb hat hatte hatten haben heute heutzutage heuer hier hierauf
    hierbei hierdurch hierfür hiermit hierüber hierzu hiervon hingegen hinsichtlich hinten hinter hinterher ich ihm ihn ihnen ihr
    ihre ihrem ihren ihrer im immer immerhin in indem indes indessen infolge infolgedessen inmitten innerhalb ins insbesondere
    insgesamt insofern insoweit inwieweit inzwischen irgendwann irgendwie irgendwo ist ja je jede jedem jeden jedenfalls jeder
    jederzeit jedes jedoch jemals jemand jene jenen jener jenes jenseits jetzt kann kannst kaum kein keine keinem keinen keiner
    keineswegs keinesfalls können könnte könnten künftig kürzlich längst laut lange lediglich leider letztendlich letztlich
    links man manche mancher mancherorts manchmal mangels mehr mehrere mehrfach mein meine meinem meinen meiner meist meistens
    mich mindestens mir mit mithilfe mithin mitten mittels mittlerweile mittags möchte möchten möglicherweise morgens muss müssen
    nach nachdem nachher nachmittags nachts nahezu namentlich natürlich neben nebenan nebenbei nein neulich nicht nichts nie
    niemals niemand nirgends noch normalerweise notfalls nun nunmehr nur ob oben obgleich obwohl oder offenbar offensichtlich oft
    oftmals ohne ohnehin plötzlich pro rechts rund sämtliche schade schließlich schlimmstenfalls schon sechs sehr sei seid sein
    seine seinem seinen seiner seines seit seitdem seither selbst selbstverständlich selten sich sicher sicherlich sie sieben siehe
    sind so sobald sodann sodass soeben sofern sofort sogar solange solch solche solchen solcher soll sollen sollte sollten somit
    sonst sooft soviel soweit sowie sowohl später spätestens statt stattdessen stets tatsächlich teils teilweise tagsüber
    trotz trotzdem trotzalledem über überall überdies überhaupt übrigens um umgekehrt umso und unabhängig unbedingt ungeachtet
    ungefähr uns unser unsere unserem unseren unserer unten unter unterdessen unterhalb unweit vermutlich viel viele vielen vieles
    vielerorts vielleicht vielmehr vier völlig vom von vor voraussichtlich vorab vorausgesetzt vorerst vorgestern vorher vorhin
    vormittags vorn vorne vorsicht vorwiegend wann war waren wäre warum was weder wegen weil weiter weiterhin weiters welche
    welchem welchen welcher welches wem wen wenig wenige wenigstens wenn wenngleich wer werden wessen weshalb weswegen wie wieder
    wiederum wieso wieviel will willst wir wird wirklich wo wobei wodurch wofür wogegen woher wohin wohl wollen womit womöglich
    wonach woran worauf woraus worin worüber worum wovon wozu wurde wurden würde würden zehn zeitgleich zeitweise zu
    zudem zuerst zufolge zugegeben zugleich zuletzt zuliebe zum zumal zumindest zunächst zur zurück zurzeit zusammen zusätzlich
    zuvor zuweilen zwar zwecks zwei zweimal zweitens drittens viertens zweifellos zwischen zwischendurch zwischenzeitlich zwölf
    ausgenommen beigefügt bekannt berechtigt beteiligt betroffen denkbar empfehlenswert enthalten entscheidend erforderlich erlaubt
    erwünscht falls falsch fraglich gefordert gefragt gegeben gemeint geöffnet geplant geschlossen gesucht gewählt
    hinzu hilfreich interessant klar maßgebend maßgeblich möglich nötig notwendig offen problematisch richtig schlecht
    schön schwierig strittig typisch unbekannt unberührt unklar umstritten unzulässig verantwortlich verboten verfügbar
    vorausgegangen vorbehaltlich vorgesehen vorhanden wichtig wünschenswert zulässig zuständig
    beachte bedenke benutze drücke entferne gehe gib klicke komm lass lies mach nimm öffne prüfe schreib sieh speichere
    starte verwende vergiss wähle warte
  `),
);

/** Words that something of the same sentence must follow: a line that ends in one goes on in the next. */
export const DANGLING: ReadonlySet<string> = new Set(
  words(`
    ab als am an anhand auf aufgrund aus außer bei beim bis bzw das dass dein deine deinem deinen deiner dem den der des die dies
    diese diesem diesen dieser dieses durch ein eine einem einen einer eines entlang für gegen gegenüber gemäß hinter ihr ihre ihrem
    ihren ihrer ihres im in innerhalb ins ist jede jedem jeden jeder jedes kein keine keinem keinen keiner laut mehr mein meine
    meinem meinen meiner mit mittels nach neben nicht ob oder ohne pro sein seine seinem seinen seiner seines seit sind sowie
    statt trotz über um und unser unsere unserem unseren unserer unter vom von vor war waren wegen weil wenn wie während wird
    wurde zu zum zur zwischen ich du er es wir man sehr rund etwa herr herrn frau präsident minister kanzler
  `),
);
