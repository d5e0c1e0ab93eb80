/**
 * What a full stop after an abbreviation means: `never` something must follow, so no sentence ends; `maybe` one ends when the
 * next word opens sentences; `list` closes an enumeration, so any capital begins a new sentence.
 */
export type AbbreviationKind = 'never' | 'maybe' | 'list';

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

const NEVER = words(`
  Abb abb Abbn abgek Abs Abschn Abt abzgl Adr Akad allg altgr amtl angebl Anh Anl Anm anschl Aufl ausschl Az Bd Bde Bearb begr
  Bem Ber bes Beschl betr bez Bez BGBl bspw bürgerl bzgl bzw ca Cod ders desgl dgl Dipl Dir Diss Doz dt durchschn
  Dr Drs ehem eidg eigtl einschl em emer engl mult entspr erg erw europ evang evtl exkl Fa Fam Fig Fn Forts franz freiw frz Frl Gde
  geb gef gegr gem gen gesch geschl gest gez ggf ggfs griech GVBl Hl hl höfl Hr Hrn hrsg Hrsg ill inkl Insp insb insbes
  Ing Inh Inst jap jew jüd kath Kfm kgl Koll lat led lfd Lfg Lit lt Ltg luth Mag max MdB med mhd mind Mitw
  möbl Mr Mrs Ms Mme mtl Nr Nrn näml nördl nordd nr o od offiz orth österr östl p Par Pfr phil Philos Pkt Pos pp Präs prakt Priv
  Prof prot Prot prov ref Rep resp rd re li bds rer nat rel habil iur jur vet dent oec pol theol paed Gebr Mitgl Rspr Hs Obj Rdnr Rdn Rn Röm röm russ Rz s scil sen sog sogen spez St Stck stellv
  südl svw techn Tel Telef teilw Thlr überw Übers u umg unbek ungar unverh Univ urspr Urt vel Verf verh Verl
  verw vgl vmtl vorl vorm Vors vsl vs wg westl wiss Wwe Zl zeitl Ziff zit Zit zgl Zs Ztr Ztschr zus zw zzgl zzt Kts Kt
  d.h d.i i.e e.g z.B z.Bsp z.T z.Hd z.Hdn i.d.R i.d.F i.d.S i.S i.S.d i.S.v i.V.m i.Vm i.Z.m i.H.v i.H.d i.R.d i.Br a.M a.Rh
  m.E m.W m.a.W m.b.B o.g o.e s.a u.U u.E u.a.m.b v.a v.l.n.r h.c Dr.h.c Dr.med u.z u.zw P.S 
`);

const MAYBE = words(`
  al Bf Hbf bill Bill c.t ct Chr Co Corp cf Ebd ebd f ff Fr h.M h.L i.A i.V i.v i.m s.c p.o a.a.O a.D a.d.D i.R i.L i.G i.Gr e.V e.G
  m.b.H v.Chr n.Chr v.H v.T u.a u.ä o.ä o.Ä o.J o.O o.g.A d.J d.M d.Red d.Verf d.Ä d.J s.o s.u p.a p.M p.P p.m a.m q.e.d R.I.P N.N
  k.A k.u.k k.o i.T i.Tr l.c loc.cit op.cit M.A B.A B.Sc M.Sc LL.M Ph.D U.S U.S.A S.A S.p.A
  Inc jhd Jh Jhd Jhdt Jahrh jr Jr Sr jun sel Kl Ltd Mill Mio mio Mrd mrd Min min MwSt Mwst Mw.St USt Pers Pf Pfd Pl
  Sek sek Std std Stk Str str Tg tgl Tsd Wo wö wöch jährl Whg Zi Ztg Zus 
  Jan Jän Feb Febr Mrz Apr Jun Jul Aug Sep Sept Okt Nov Dez Mo Di Mi Do Sa So Red Ges Verw Abk Bsp Ggs Stv Vol Jg Jgg Mz Ez
`);

const LIST = words('usw usf etc u.s.w u.s.f u.v.m u.v.a u.v.a.m u.a.m u.dgl u.dgl.m u.Ä etc.pp u.a.v.m');

// Also words of their own ("dieser Art.", "Max.", "am Kap."): abbreviations only where what follows shows it.
const HOMOGRAPHS = words('Art Max Kap Reg Tab Anh Gen Dir ');

const AS_WRITTEN: readonly (readonly [form: string, kind: AbbreviationKind])[] = [
  ...NEVER.map((form) => [form, 'never'] as const),
  ...MAYBE.map((form) => [form, 'maybe'] as const),
  ...HOMOGRAPHS.map((form) => [form, 'maybe'] as const),
  ...LIST.map((form) => [form, 'list'] as const),
];

// With a capital at the begin of a sentence; a single word may then be a noun ("Sog.") as well.
const CAPITALIZED = AS_WRITTEN.filter(([form]) => form.length > 1).map(([form, kind]) => {
  const capitalized = form.charAt(0).toUpperCase() + form.slice(1);
  return [capitalized, kind === 'never' && !form.includes('.') ? 'maybe' : kind] as const;
});

/** Abbreviations by their form, in their usual letter case or with a first capital, inner stops kept, spaces and the last stop left out. */
export const ABBREVIATIONS: ReadonlyMap<string, AbbreviationKind> = new Map([...CAPITALIZED, ...AS_WRITTEN]);

/** The same in lower case, for texts in capitals ("NR. 7", "Z. B."). */
export const FOLDED_ABBREVIATIONS: ReadonlyMap<string, AbbreviationKind> = new Map(
  AS_WRITTEN.map(([form, kind]) => [form.toLowerCase(), kind]),
);

/** No last part of an entry is longer: a longer word needs no look-up. */
export const LONGEST_ABBREVIATION = Math.max(
  ...AS_WRITTEN.map(([form]) => form.length - form.lastIndexOf('.') - 1),
);

/** Nouns that a number or letter follows as a name ("Kapitel 4", "Plan B"): a full stop after that is a sentence's. */
export const COUNTED: ReadonlySet<string> = new Set(
  words(`
    abbildung absatz abschnitt akt anhang anlage artikel aufgabe band bahnsteig beispiel bild blatt block blutgruppe buchstabe bus
    ebene etappe fall formel frage fußnote gate gleis gruppe hafen halle haus hausnummer heft hepatitis jahrgang kapitel kategorie
    klasse lektion linie modell modul nummer paragraf paragraph phase plan platz position provinz punkt quadrat raum rang
    reihe saal satz schritt seite serie spalte station stelle strecke stufe tabelle teil terminal tisch tor typ übung
    variante version vers vitamin wert zeile ziffer zimmer zone §
  `),
);

/** Nouns that go with an ordinal even behind a counted noun, months first ("Band 3. Auflage", "Platz 1. Mai"). */
export const ORDINAL_NOUNS: ReadonlySet<string> = new Set(
  words(`
    januar jänner februar feber märz april mai juni juli august september oktober november dezember uhr auflage stock etage
    obergeschoss jahrhundert quartal
  `),
);

/** Words that name a part at the begin of a line ("Teil 2. Die Reise"): the number is the heading's. */
export const PART_NAMES: ReadonlySet<string> = new Set(
  words('kapitel teil abschnitt artikel anlage anhang lektion akt szene buch tag schritt §'),
);

/** Names that are written with a mark of their own. */
export const MARKED_NAMES: ReadonlySet<string> = new Set(words('yahoo joomla jeopardy'));

/** Symbols of units, and letters that are labels behind a number ("8 t", "16 A", "Bild 7 c"): written without a full stop. */
export const UNITS: ReadonlySet<string> = new Set(
  words(`
    a b c g h l m t A V W
    nm mm cm dm km qm ha ml cl dl hl mg kg ms kt hPa bar dB ppm rpm Hz kHz MHz GHz kB MB GB TB mA kV mW kW MW GW Wh kWh MWh
    kJ kcal cal mol lm lx px pt PS EUR USD CHF GBP
  `),
);

/** Endings of file names that look like words ("seiten.Html"). */
export const FILE_ENDINGS: ReadonlySet<string> = new Set(
  words('html json jpeg docx xlsx pptx tiff yaml info java text'),
);
