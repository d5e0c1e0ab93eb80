/**
 * Numbers as words by language: a value with its cardinals, ordinals and what else says it; `*` stands for any ending. `_` is a space.
 * Languages in `WHOLE` have all usual words up to twelve and their inflected forms; of the others a word may be missing.
 */
export const NUMBER_WORDS: Readonly<Record<string, string>> = {
  ar: `0 صفر منتصف_الليل; 24 منتصف_الليل; 1 واحد* أحد إحدى أول الأول* أولى; 2 اثن* إثن* ثان* ثنائي* كلا كلتا كلي* كلتي* ضعف* مرتين مرتان; 3 ثلاث ثلاثة ثالث* ثلث* ثلاثي*; 4 أربع أربعة رابع* ربع رباعي*;
    5 خمس خمسة خامس* خماسي*; 6 ست ستة سادس* سداسي*; 7 سبع سبعة سابع* سباعي*; 8 ثمان ثماني ثمانية ثامن* ثمانيا; 9 تسع تسعة تاسع*; 10 عشر عشرة عاشر* عقد عقود;
    11 أحد_عشر إحدى_عشرة حادي_عشر حادية_عشرة; 12 اثن*_عشر* ثاني*_عشر* دزينة الظهر منتصف_الليل; 13 ثلاث*_عشر* ثالث*_عشر*; 14 أربع*_عشر* رابع*_عشر* أسبوعين أسبوعان; 15 خمس*_عشر* خامس*_عشر*;
    16 ست*_عشر* سادس*_عشر*; 17 سبع*_عشر* سابع*_عشر*; 18 ثمان*_عشر* ثامن*_عشر*; 19 تسع*_عشر* تاسع*_عشر*; 20 عشرون عشرين عشرين*; 30 ثلاثون ثلاثين*; 40 أربعون أربعين*; 50 خمسون خمسين* نصف;
    60 ستون ستين*; 70 سبعون سبعين*; 80 ثمانون ثمانين*; 90 تسعون تسعين*; 100 مائة مئة قرن قرون; 1000 ألف آلاف`,
  cs: `1 jed* prvn*; 2 dva dvě dvou dvěma druh* oba obě obou oběma dvoj*; 3 tři tří třem třemi třet* troj*; 4 čtyř* čtvrt*; 5 pět pěti pát*; 6 šest šesti šest*; 7 sedm sedmi sedm*;
    8 osm osmi osm*; 9 devět devíti devát*; 10 deset deseti desát*; 11 jedenáct*; 12 dvanáct* tucet; 20 dvacet*; 30 třicet*; 100 sto; 1000 tisíc*`,
  da: `1 en et én ét først*; 2 to anden andet andre begge; 3 tre tredje; 4 fire fjerde; 5 fem femte; 6 seks sjette; 7 syv syvende; 8 otte ottende; 9 ni niende; 10 ti tiende;
    11 elleve ellevte; 12 tolv tolvte dusin; 20 tyve; 30 tredive; 100 hundrede*; 1000 tusind*`,
  en: `0 zero no none nil midnight; 1 one a an first once single; 2 two second twice both double pair couple two-*; 3 three third* thrice triple treble three-*; 4 four fourth quarter* four-*; 5 five fifth* five-*;
    6 six sixth* six-*; 7 seven seventh* seven-*; 8 eight eighth* eight-*; 9 nine ninth* nine-*; 10 ten tenth* decade* ten-*; 11 eleven eleventh*; 12 twelve twelfth* dozen* noon midday midnight; 24 midnight; 13 thirteen*; 14 fourteen* fortnight* weeks;
    15 fifteen*; 16 sixteen*; 17 seventeen*; 18 eighteen*; 19 nineteen*; 20 twenty twentieth twenties; 30 thirty thirtieth thirties; 40 forty fortieth forties; 50 fifty fiftieth fifties half;
    60 sixty sixtieth sixties; 70 seventy seventieth seventies; 80 eighty eightieth eighties; 90 ninety ninetieth nineties; 100 hundred hundredth century centuries; 1000 thousand*`,
  es: `0 cero ningún ninguna medianoche; 24 medianoche; 1 uno un una primer primer* único única; 2 dos segund* ambos ambas doble par; 3 tres tercer* tercio* triple; 4 cuatro cuart*; 5 cinco quint*; 6 seis sext*;
    7 siete séptim*; 8 ocho octav*; 9 nueve noven*; 10 diez décim* década* decena*; 11 once undécim*; 12 doce duodécim* docena* mediodía medianoche; 13 trece; 14 catorce semanas quincena; 15 quince quincena; 16 dieciséis; 17 diecisiete;
    18 dieciocho; 19 diecinueve; 20 veinte veintena; 21 veintiuno veintiún veintiuna; 22 veintidós; 23 veintitrés; 24 veinticuatro; 25 veinticinco; 26 veintiséis; 27 veintisiete; 28 veintiocho;
    29 veintinueve; 30 treinta; 40 cuarenta; 50 cincuenta mitad; 60 sesenta; 70 setenta; 80 ochenta; 90 noventa; 100 cien ciento siglo* centenar*; 200 doscient*; 300 trescient*; 500 quinient*; 1000 mil millar*`,
  fr: `0 zéro aucun aucune minuit; 24 minuit; 1 un une premi* unique seul seule; 2 deux deuxième* second* double* paire; 3 trois troisième* tiers triple*; 4 quatre quatrième* quart*; 5 cinq cinquième*; 6 six sixième*;
    7 sept septième*; 8 huit huitième* huitaine; 9 neuf neuvième*; 10 dix dixième* décennie* dizaine*; 11 onze onzième*; 12 douze douzième* douzaine* midi minuit; 13 treize treizième*; 14 quatorze quatorzième* semaines;
    15 quinze quinzième* quinzaine; 16 seize seizième*; 17 dix-sept dix-septième*; 18 dix-huit dix-huitième*; 19 dix-neuf dix-neuvième*; 20 vingt vingtième* vingtaine; 30 trente trentième* trentaine;
    40 quarante quarantaine; 50 cinquante cinquantaine moitié; 60 soixante soixantaine; 70 soixante-dix septante; 80 quatre-vingt quatre-vingts; 90 quatre-vingt-dix nonante; 100 cent cents siècle* centaine*;
    1000 mille millier*`,
  it: `1 un uno una prim*; 2 due second* entrambi entrambe doppi*; 3 tre terz*; 4 quattro quart*; 5 cinque quint*; 6 sei sest*; 7 sette settim*; 8 otto ottav*; 9 nove non*; 10 dieci decim*;
    11 undici; 12 dodici dozzina; 15 quindici; 20 venti; 30 trenta; 100 cento secolo; 1000 mille`,
  nl: `1 een één eerste; 2 twee tweede beide; 3 drie derde; 4 vier vierde; 5 vijf vijfde; 6 zes zesde; 7 zeven zevende; 8 acht achtste; 9 negen negende; 10 tien tiende; 11 elf elfde;
    12 twaalf twaalfde dozijn; 20 twintig; 30 dertig; 100 honderd; 1000 duizend`,
  pl: `0 zero północ*; 24 północ*; 1 jed* pierwsz*; 2 dwa dwie dwóch dwu dwoma dwiema dwojg* dwoj* drug* oba obie obu oboj* podwój* para; 3 trzy trzech trzem trzema trzec* troj* potrój*; 4 cztery czterech czterem czterema czwart* czwor*;
    5 pięć pięciu pięcioma piąt* pięcior*; 6 sześć sześciu sześcioma szóst* sześcior*; 7 siedem siedmiu siedmioma siódm* siedmior*; 8 osiem ośmiu ośmioma ósm* ośmior*; 9 dziewięć dziewięciu dziewięcioma dziewiąt*;
    10 dziesięć dziesięciu dziesięcioma dziesiąt* dekad*; 11 jedenaście jedenastu jedenast*; 12 dwanaście dwunastu dwunast* tuzin* południe północ*; 13 trzynaście trzynast*; 14 czternaście czternast* tygodn*; 15 piętnaście piętnast*;
    16 szesnaście szesnast*; 17 siedemnaście siedemnast*; 18 osiemnaście osiemnast*; 19 dziewiętnaście dziewiętnast*; 20 dwadzieścia dwudziest*; 30 trzydzieści trzydziest*; 40 czterdzieści czterdziest*;
    50 pięćdziesiąt pięćdziesi* połow*; 60 sześćdziesi*; 70 siedemdziesi*; 80 osiemdziesi*; 90 dziewięćdziesi*; 100 sto stu setn* wiek*; 200 dwieście; 300 trzysta; 500 pięćset; 1000 tysi*; 2000 dwutysięczn*`,
  pt: `1 um uma primeir*; 2 dois duas segund* ambos ambas; 3 três terceir*; 4 quatro quart*; 5 cinco quint*; 6 seis sext*; 7 sete sétim*; 8 oito oitav*; 9 nove non*; 10 dez décim*; 11 onze;
    12 doze dúzia; 15 quinze; 20 vinte; 30 trinta; 100 cem cento século; 1000 mil`,
  ru: `1 один одн* перв*; 2 два две двух двум двумя втор* оба обе обоих двое; 3 три трёх трех трём трем тремя трет* трое; 4 четыр* четвёрт* четверт*; 5 пять пяти пятью пят*; 6 шесть шести шест*;
    7 семь семи седьм*; 8 восемь восьми восьм*; 9 девять девяти девят*; 10 десять десяти десят*; 11 одиннадцат*; 12 двенадцат* дюжин*; 20 двадцат*; 30 тридцат*; 100 сто ста; 1000 тысяч*`,
  sv: `1 en ett först*; 2 två andra andre båda; 3 tre tredje; 4 fyra fjärde; 5 fem femte; 6 sex sjätte; 7 sju sjunde; 8 åtta åttonde; 9 nio nionde; 10 tio tionde; 11 elva elfte; 12 tolv tolfte dussin;
    20 tjugo; 30 trettio; 100 hundra; 1000 tusen`,
  uk: `1 один одн* перш*; 2 два дві двох двом двома друг* обидва обидві обох двоє; 3 три трьох трьом трьома трет* троє; 4 чотир* четверт*; 5 п’ят* п'ят*; 6 шіст* шест* шост*; 7 сім семи сьом*; 8 вісім восьм*;
    9 дев’ят* дев'ят*; 10 десят*; 11 одинадцят*; 12 дванадцят* дюжин*; 20 двадцят*; 30 тридцят*; 100 сто ста; 1000 тисяч*`,
};

/** Languages whose words up to twelve are all above, so that a missing number is missing. */
export const WHOLE: ReadonlySet<string> = new Set(['ar', 'en', 'es', 'fr', 'pl', 'ja', 'zh']);
