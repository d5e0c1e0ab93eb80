import { describe, expect, it } from 'vitest';
import type { PartOfSpeech } from '../../../src/model.ts';
import { germanForms } from '../../../src/terms/forms/de.ts';

/** The forms of every word, as sets. */
const forms = (term: string, pos?: PartOfSpeech) =>
  germanForms(term.split(' '), pos).map((each) => new Set(each));

/** Rows are "term: forms that must be there ! forms that must not". */
function rows(table: string): readonly (readonly [string, string, string])[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [, term = '', there = '', not = ''] = /^\s*([^:]+): ?([^!]*)(?:! ?(.*))?$/.exec(line) ?? [];
      return [term, there.trim(), not.trim()];
    });
}

function check(term: string, there: string, not: string, pos?: PartOfSpeech) {
  const last = forms(term, pos).at(-1) ?? new Set();
  const split = (list: string) => list.split(' ').filter(Boolean);
  expect(split(there).filter((form) => !last.has(form))).toEqual([]);
  expect(split(not).filter((form) => last.has(form))).toEqual([]);
  expect([...last][0]).toBe(term.split(' ').at(-1));
}

describe('nouns', () => {
  it.each(
    rows(`
    Gast: Gastes Gäste Gästen
    Baum: Baumes Baume Bäume Bäumen
    Beitrag: Beitrags Beiträge Beiträgen ! Beitragen
    Vorschlag: Vorschlages Vorschläge Vorschlägen ! Vorschlagen Vorschlagens
    Fall: Falles Falle Fälle Fällen ! Fallen
    Rat: Rates Räte Räten ! Rate Raten
    Bundesrat: Bundesrates Bundesräte
    Apparat: Apparate Apparaten ! Apparäte
    Demokrat: Demokraten ! Demokräte
    Arzt: Arztes Ärzte Ärzten
    Zug: Zuges Züge Zügen
    Fluss: Flusses Flüsse Flüssen
    Fuß: Fußes Füße Füßen
    Tag: Tages Tage Tagen
    Hund: Hundes Hunde Hunden ! Hünde
    Erfolg: Erfolge Erfolgen ! Erfölge
    Verlust: Verlustes Verluste Verlusten ! Verlüste
    Erlass: Erlasses Erlasse ! Erlässe
    Anlass: Anlässe Anlässen ! Anlassen
    Inhalt: Inhalte Inhalten
    Kontrast: Kontraste ! Konträste
    Hand: Hände Händen ! Hande
    Stadt: Städte Städten
    Hauptstadt: Hauptstädte
    Auskunft: Auskünfte Auskünften
    Nacht: Nächte
    Not: Nöte Nöten ! Note Noten
    Bank: Banken Bänke Bänken
    Macht: Mächte Mächten
    Vollmacht: Vollmachten ! Vollmächte
    Werkstatt: Werkstätten
    Haus: Hauses Hause Häuser Häusern
    Kind: Kindes Kinder Kindern
    Amt: Amtes Ämter Ämtern
    Bundesland: Bundeslandes Bundesländer
    Ausland: Auslands Auslandes ! Ausländer
    Deutschland: Deutschlands ! Deutschländer
    Antwort: Antworten ! Antwörter
    Wort: Wortes Worte Worten Wörter Wörtern
    Band: Bandes Bände Bänder
    Mann: Mannes Männer Männern ! Leute
    Kaufmann: Kaufmanns Kaufleute Kaufleuten Kaufmänner
    Irrtum: Irrtümer Irrtums
    Eigentum: Eigentums ! Eigentümer
    Partei: Parteien ! Parteier
    Ei: Eies Eier Eiern
    Gut: Gutes Güter Gütern ! Gute
    Rand: Randes Ränder Rändern
    Vater: Vaters Väter Vätern
    Mutter: Mütter Müttern Muttern
    Tochter: Töchter
    Kloster: Klosters Klöster Klöstern
    Laden: Ladens Läden
    Garten: Gartens Gärten
    Burger: Burgers Burgern ! Bürger Bürgern
    Schlager: Schlagers ! Schläger
    Handel: Handels ! Handeln Händler
    Lehrer: Lehrers Lehrern ! Lehrerin
    Computer: Computers Computern
    Spiel: Spieles Spiele Spielen
    Stern: Sternes Sterne Sternen
    Problem: Problems Probleme Problemen
    Phänomen: Phänomens Phänomene
    Spanier: Spaniers Spaniern
    Mensch: Menschen ! Mensche
    Herr: Herrn Herren
    Präsident: Präsidenten ! Präsidentin
    Polizist: Polizisten
    Kollege: Kollegen
    Nachbar: Nachbarn
    Name: Namen Namens
    Gedanke: Gedankens Gedanken
    Friede: Friedens Frieden
    Herz: Herzens Herzen
    Staat: Staates Staaten
    Name: Namen ! Namer Namem
    Gebäude: Gebäudes Gebäuden
    Ende: Endes Enden
    Reise: Reisen ! Reis Reises
    Reis: Reises ! Reise Reisen
    Post: ! Posten
    Beschwerde: Beschwerden
    Zeugnis: Zeugnisses Zeugnisse Zeugnissen
    Lehrerin: Lehrerinnen
    Termin: Termins Termine Terminen
    Regierung: Regierungen ! Regierungs
    Sprung: Sprünge Sprunges
    Nation: Nationen
    Skorpion: Skorpione
    Museum: Museums Museen
    Visum: Visums Visa
    Bonus: Boni Bonusse
    Risiko: Risikos Risiken
    Konto: Kontos Konten Konti
    Thema: Themas Themen Themata
    Komma: Kommas Kommata ! Kommen
    Lexikon: Lexikons Lexika
    Basis: Basen
    Prinzip: Prinzips Prinzipien
    Atlas: Atlasses Atlanten
    Virus: Viren
    Rhythmus: Rhythmen
    Praktikum: Praktikums Praktika
    Espresso: Espressos Espressi
    Index: Indexes Indizes Indices
    Matrix: Matrizen
    Tempus: Tempora
    Material: Materials Materialien
    Baby: Babys
    Community: Communitys Communities
    Team: Teams
    Update: Updates
    Meeting: Meetings
    Niveau: Niveaus
    Komitee: Komitees
    Abonnement: Abonnements
    Foto: Fotos
    Kamera: Kameras
    Link: Links ! Linke Linken
    Bau: Baues Bauten ! Bauen
    Saal: Saales Säle Sälen
    Bus: Busses Busse Bussen
    Motor: Motors Motoren
    Verhandeln: Verhandelns
    Politik: ! Politiker Politikern
    Wahl: Wahlen ! Wähler Wähle
    LKW: LKWs
    GmbH: GmbHs
    MwSt: ! MwSten
    Menschenrechte: Menschenrechten ! Menschenrecht
    Streitkräfte: Streitkräften ! Streitkraft
    Sanktionen: ! Sanktion Sanktions
    Atom-Abkommen: Atom-Abkommens
    UN-Sicherheitsrat: UN-Sicherheitsrates UN-Sicherheitsräte
  `),
  )('%s has %s, not %s', (term, there, not) => {
    check(term, there, not);
  });

  it.each(
    rows(`
    Verbündeter: Verbündete Verbündeten Verbündetem
    Angestellte: Angestellter Angestellten Angestelltem
    Vorsitzender: Vorsitzende Vorsitzenden
    Jugendliche: Jugendlicher Jugendlichen
    Beamter: Beamte Beamten Beamtem
    Deutscher: Deutsche Deutschen
    Abgeordneter: Abgeordnete Abgeordneten
    Gefangener: Gefangene Gefangenen
    Beauftragter: Beauftragte Beauftragten
    Behinderter: Behinderte
    Delegierter: Delegierten
    Intellektueller: Intellektuelle Intellektuellen
    Gläubiger: Gläubigers Gläubigern Gläubige
    Gute: Guten Gutes Gutem
    Sender: Senders Sendern ! Sende Senden
    Hersteller: Herstellers Herstellern ! Herstellen
    Vertreter: Vertreters Vertretern ! Vertrete Vertreten
    Verwalter: Verwaltern ! Verwalten
    Beobachter: Beobachtern ! Beobachte Beobachten
    Fischer: Fischers Fischern ! Fische
    Kalender: Kalenders Kalendern
    Italiener: Italieners Italienern ! Italiene
    Spende: Spenden ! Spender
    Geige: Geigen ! Geiger
  `),
  )('made from adjectives: %s has %s, not %s', (term, there, not) => {
    check(term, there, not);
  });
});

describe('adjectives', () => {
  it.each(
    rows(`
    strategisch: strategische strategischem strategischen
    hoch: hohe hohen hoher höher höhere höchsten ! hoche
    teuer: teure teuren teurer teuersten
    dunkel: dunkle dunklen dunkler
    sauer: saure saurem
    lila: ! lilae lilane
    alt: alte älter ältere älteste ältesten
    groß: große größer größte größtem
    gut: gute guten besser bessere beste besten
    nah: nahe näher nächste
    gesund: gesünder gesündesten gesunder
    leise: leise leisen leiser leisesten ! leisee
    bekannt: bekanntes bekannteste bekannteren
    unabhängig: unabhängige unabhängigem
  `),
  )('%s has %s, not %s', (term, there, not) => {
    check(term, there, not, 'adj');
  });
});

describe('verbs', () => {
  it.each(
    rows(`
    verhandeln: verhandle verhandelt verhandelte verhandelten verhandelnden verhandelter
    arbeiten: arbeite arbeitest arbeitet arbeitete gearbeitet
    rechnen: rechnet rechnete gerechnet
    antworten: antwortet geantwortet
    einläuten: eingeläutet einzuläuten einläutet
    informieren: informiert informierte ! geinformiert
    beantragen: beantragt beantragte beantragten
    nehmen: nimmt nimmst nahm nähme genommen
    übernehmen: übernimmt übernahm übernommen übernommene
    wiederaufnehmen: wiederaufnimmt wiederaufgenommen wiederaufzunehmen
    anerkennen: anerkennt anerkannte anerkannt anerkannten anzuerkennen
    beginnen: begann begonnen beginnend
    vergessen: vergisst vergaß vergessene ! gegessen
    verlieren: verlor verloren verlöre
    vorbereiten: vorbereitete vorbereitet ! vorberitt
    geben: gibt gab gäbe gegeben
    bergen: birgt barg geborgen
    fahren: fährt fährst fuhr führe gefahren
    halten: hält hältst hielt gehalten
    lesen: liest las läse gelesen
    laufen: läuft lief gelaufen
    bieten: bietet bot böte geboten
    schreiben: schrieb geschrieben
    verbieten: verbot verboten
    unterzeichnen: unterzeichnet unterzeichnete unterzeichneten
    bringen: brachte brächte gebracht
    denken: dachte gedacht
    senden: sandte sendete gesandt gesendet
    wissen: weiß wusste wüsste gewusst
    können: kann konnte könnte gekonnt
    haben: hat hatte hätte gehabt
    sein: ist sind war wäre gewesen
    werden: wird wurde würde worden geworden
    stehen: stand stünde gestanden
    verstehen: versteht verstand verstanden
    gehen: ging gegangen
    tun: tut tat täte getan
  `),
  )('%s has %s, not %s', (term, there, not) => {
    check(term, there, not, 'verb');
  });
});

describe('terms of several words', () => {
  it.each([
    ['strategische Partnerschaft', undefined, 'strategischen Partnerschaften'],
    ['gemeinsame und abgestimmte Politik', undefined, 'gemeinsamer und abgestimmter Politik'],
    ['Europäische Union', 'name', 'Europäischer Union'],
    ['Roter Platz', 'name', 'Roten Platzes'],
    ['Schwarzes Meer', 'name', 'Schwarzen Meeres'],
    ['Vereinte Nationen', 'name', 'Vereinter Nationen'],
    ['Vereinigte Staaten', undefined, 'Vereinigten Staaten'],
    ['hoher Kommissar', undefined, 'hohen Kommissars'],
    ['Rat der Europäischen Union', undefined, 'Rates der Europäischen Union'],
    ['Staat Israel', undefined, 'Staates Israel'],
    ['Brandenburger Tor', 'name', 'Brandenburger Tores'],
    ['Kim Jong Un', 'name', 'Kim Jong Uns'],
    ['Wladimir Putin', 'name', 'Wladimir Putins'],
    ['Nordkorea', undefined, 'Nordkoreas'],
    ['Hamburg', undefined, 'Hamburgs'],
    ['Niederlande', 'name', 'Niederlanden'],
    ['Bayern', undefined, 'Bayerns'],
    ['offen', undefined, 'offenen'],
    ['modern', undefined, 'moderner'],
    ['Stellung nehmen', 'verb', 'Stellung nimmt'],
  ] as const)('%s (%s) has %s', (term, pos, form) => {
    const words = forms(term, pos);
    expect(form.split(' ').filter((word, i) => !words[i]?.has(word))).toEqual([]);
  });

  it.each([
    ['Rat der Europäischen Union', undefined, 'Räte der Europäischer Unionen'],
    ['Haus der Geschichte', undefined, 'Häuser der Geschichten'],
    ['Peter Müller', 'name', 'Peten Müller'],
    ['Berliner Mauer', 'name', 'Berlines Mauer'],
    ['Erziehung und Wissenschaft', undefined, 'Erziehungen und Wissenschaften'],
  ] as const)('%s (%s) has not %s', (term, pos, form) => {
    const words = forms(term, pos);
    expect(form.split(' ').every((word, i) => words[i]?.has(word))).toBe(false);
  });
});
