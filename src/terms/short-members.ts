/** Short words that stand in German compounds without a linking element, folded (ä is ae, ß is ss), without -e where they lose it. */
export const SHORT_MEMBERS: ReadonlySet<string> = new Set(
  `aal aas abt ader affe akt akte all alm alp alt amt angst ansatz arm art arzt asche ass ast atem atom auge aug aus auto axt bach bad bahn
bald ball band bank bann bar bart bass bast bau bauch baum beet bein beil berg bett bier bild biss bitt blei blau blut bob bock bohr bonn
boot bord box brei brot buch bug bund burg bus busch chef chip chor club co code dach damm dank darm data deck deich dieb dien ding dom dorf
dose draht dreh drei duft dung dunst dur ebbe eck edel ehe ehr ei eich eid eil ein eis elch elf ende end erb erbe erd erde ern erst erz esel
euro fach fahr fall farb fass fee fehl feld fell fels fern fest fett film fink fisch floh flug flur flut form foto frau frei frost fuchs
fund funk fuss gang gans gas gast gau gebet geh geiz geld gen gift gips gitt glas gleis glut gold golf gott grab gras grat griff gross gruen
grob grund gurt gut haar haft hahn hai halb hals halt hand hang hart harz hase hass haus haut heer heft heil heim helm hemd herd herr herz
heu hexe hieb hilf hirn hirse hitz hoch hof hohl holz honig hose huf huhn hund hut ideal igel imker index ion jagd jahr juli juni
kader kai kalb kalk kalt kamm kampf karo kass kauf kegel kehl keil keim kern kies kind kino kita klag klee klo klub knie koch kohl koks kopf
korb korn kost kraft kran kranz kraut kreis kreuz krieg kuh kund kur kurs kurz kuss lack lad laie lamm land lang last laub lauf laut leb
leck leder leer lehm lehr leib leid leim lein leit lese lid lieb lied lift lob loch lohn los lot luft lust macht magen mahl mai mal
malz mann mark markt mass mast maul maus maut meer mehl mehr messe met metz mies miet milch mini mist mode mond moor moos mord most mund mus
mut myth nach nacht nadel nah name napf nase nass natur nebel nest netz neu nest nord norm not note nuss nutz ober obst ofen ohr oel oper
opfer opal ort ost paar pakt panzer papa papp park pass pech pelz pest pfad pfand pfau pfeil pflicht pilz pius plan platz pol pool port post
pott preis press profi puls pult pump pur putz quer rad rahm rand rang rast rat raub rauch raum reb rede rege reh reif reim rein reis reiz rest
rind ring riss rock rohr roh rost rot ruf ruhe rum rund russ saal saat sach saft sage sagen salz samt sand satz sau saum schuh schul
see seh seid seil sekt send senf sieb sieg silo sinn sitz ski slip so soja sold soll song spar spiel spin spott stab stadt stahl stall
stand star start stau steg stein stern stil stoff stolz strom stuhl such sud sued tal tag tanz tat tau taub team tee teer teich teig teil test
text tief tier ton topf tor torf tot tour trab tracht traum treu trieb trink tuch tuer tunnel turm typ ufer uhr ulk unfall ur urin
vase vater vieh vier voll volk wach wahl wahn wald wall wand wann ware warm wart wein weg weh wehr weib weich weide weit welle welt werk wert
wespe west wett wich wild wind wirt witz wohn wolf woll wort wucht wurf wurm wurst wut zahl zahn zaun zaum zeh zeit zell zelt zeug ziel zier zink
zinn zins bruch dorn druck durst ernte fabrik fluss front fuehr gebirg gemein gericht gesund gewicht hafen herbst himmel ideen kaiser kirch koenig kreuz kuech kunst
lager luege mittel muell musik nuetz orgel papier pferd pflanz polizei praxis raeum rechn recht reise rhein risiko schad schiff schlacht schloss schmuck schnee
schrift schul schutz schwein schwer silber sommer sozial sport sprach staat stadt stern steuer strand streit streif strom strumpf studio sturm suesse tasch
teppich termin total umwelt verb video vogel waffen wander wasser wechsel wetter winter wirt wissen zentral zucker zinn zins zoll zoo zopf zorn zucht zug zwei zweig`.split(
    /\s+/,
  ),
);
