/** A DeepL server on loopback for the bench, in a process of its own: every request takes 300 ms, every word becomes another one. */
import { createServer } from 'node:http';

const LATENCY_MS = 300;
const VOWELS = 'aeiou';
const CONSONANTS = 'bcdfghjklmnpqrstvwz';

const otherLetter = (letter, at, shift) => {
  const letters = at % 2 ? VOWELS : CONSONANTS;
  const other = letters.charAt((letter.toLowerCase().codePointAt(0) + at + shift) % letters.length);
  return /\p{Lu}/u.test(letter) ? other.toUpperCase() : other;
};
const otherWord = (word, shift) => Array.from(word, (letter, at) => otherLetter(letter, at, shift)).join('');
// Short words become some of the language's own, so that the text passes for one of it.
const COMMON = {
  FR: [
    'le',
    'de',
    'la',
    'et',
    'les',
    'des',
    'en',
    'un',
    'du',
    'une',
    'que',
    'est',
    'pour',
    'qui',
    'dans',
    'sur',
  ],
  ES: [
    'el',
    'de',
    'la',
    'y',
    'los',
    'las',
    'en',
    'un',
    'del',
    'una',
    'que',
    'es',
    'para',
    'con',
    'por',
    'se',
  ],
  IT: [
    'il',
    'di',
    'la',
    'e',
    'gli',
    'le',
    'in',
    'un',
    'del',
    'una',
    'che',
    'per',
    'con',
    'non',
    'della',
    'sono',
  ],
  NL: [
    'de',
    'van',
    'het',
    'en',
    'een',
    'in',
    'is',
    'dat',
    'op',
    'te',
    'voor',
    'met',
    'niet',
    'zijn',
    'aan',
    'ook',
  ],
  PL: ['w', 'i', 'na', 'z', 'do', 'nie', 'to', 'jest', 'o', 'za', 'jako', 'przez', 'od', 'po', 'ale', 'jego'],
  SV: [
    'och',
    'i',
    'att',
    'det',
    'som',
    'en',
    'av',
    'den',
    'till',
    'med',
    'de',
    'inte',
    'om',
    'ett',
    'var',
    'han',
  ],
};
const capitalized = (word, like) =>
  /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
const translated = (text, language) => {
  const common = COMMON[language.toUpperCase()];
  let at = 0;
  return text.replace(/<[^>]*>|&\w+;|\p{L}+/gu, (piece) => {
    if (/^[<&]/.test(piece)) return piece;
    at += 1;
    return piece.length > 4 ? otherWord(piece, at) : capitalized(common[at % common.length], piece);
  });
};

let seen = { requests: 0, texts: 0, unique: new Set(), most: 0, busyMs: 0, spanMs: 0 };
let flying = 0;
let first = 0;

function answer(body) {
  const parameters = new URLSearchParams(body);
  const texts = parameters.getAll('text');
  const target = parameters.get('target_lang');
  seen.requests += 1;
  seen.texts += texts.length;
  for (const text of texts) seen.unique.add(`${target} ${text}`);
  return {
    translations: texts.map((text) => ({
      text: translated(text, target),
      detected_source_language: 'DE',
      billed_characters: text.length,
    })),
  };
}

function translate(body, response) {
  const begin = performance.now();
  first ||= begin;
  flying += 1;
  seen.most = Math.max(seen.most, flying);
  const content = JSON.stringify(answer(body));
  setTimeout(() => {
    const end = performance.now();
    flying -= 1;
    seen.busyMs += end - begin;
    seen.spanMs = end - first;
    response.end(content);
  }, LATENCY_MS);
}

/** `GET /seen` tells what came since the last time. */
function tell(response) {
  // The bench blocks while it measures, and would find a connection closed that it meant to use again.
  response.setHeader('connection', 'close');
  response.end(JSON.stringify({ ...seen, unique: seen.unique.size }));
  seen = { requests: 0, texts: 0, unique: new Set(), most: 0, busyMs: 0, spanMs: 0 };
  first = 0;
}

const server = createServer((request, response) => {
  response.setHeader('content-type', 'application/json');
  if (request.url === '/seen') return tell(response);
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    if (request.url.startsWith('/v2/translate')) translate(body, response);
    else response.writeHead(404).end('{}');
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
