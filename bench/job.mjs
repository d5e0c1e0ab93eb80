/** The whole job of a build server, beside a plain script: 1,000 keys with 5 % repeats, 300 ms a request, 8 in flight. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './harness.mjs';
import { MAIN, measured, SCRIPT, startServer, timed } from './process.mjs';

const KEYS = 1000;
const REPEATS = 50;
const EDITED = 10;
const SIX = ['fr', 'es', 'it', 'nl', 'pl', 'sv'];

/** Keys with sentences of the corpus, the last of them repeats of the first. */
function catalogue(sentences) {
  // The server's stand-in for a translation cannot write dates and amounts as the target language does.
  const plain = sentences.map((text) => text.normalize()).filter((text) => !/\d|\. /.test(text));
  const unique = [...new Set(plain)].slice(0, KEYS - REPEATS);
  const texts = [...unique, ...unique.slice(0, REPEATS)];
  return Object.fromEntries(texts.map((text, at) => [`key${String(at).padStart(4, '0')}`, text]));
}

function project(targets, keys) {
  const root = mkdtempSync(join(tmpdir(), 'wortfest-job-'));
  mkdirSync(join(root, 'locales/de'), { recursive: true });
  const save = (texts) => writeFileSync(join(root, 'locales/de/app.json'), JSON.stringify(texts, null, 2));
  save(keys);
  const source = { language: 'de', files: ['locales/de/*.json'] };
  writeFileSync(
    join(root, 'pipeline.config.json'),
    JSON.stringify({ source, targets, providers: ['deepl'] }),
  );
  return { root, save };
}

/** Everything that is measured, in turn in every round. */
export async function measureJob(sentences, rounds) {
  const server = await startServer();
  const keys = catalogue(sentences);
  const runs = [];
  try {
    for (let round = 0; round < rounds; round++) runs.push(await oneRound(server, keys));
    const six = await sixLanguages(server, keys);
    return { ...medians(runs), six };
  } finally {
    server.stop();
  }
}

async function oneRound(server, keys) {
  const { root, save } = project(['fr'], keys);
  const translate = [MAIN, 'translate', '--quiet'];
  const options = { cwd: root, env: server.env };
  const forget = () => rmSync(join(root, '.wortfest'), { recursive: true, force: true });
  try {
    const script = measured([SCRIPT, 'locales/de/app.json', 'script.json', 'fr'], options);
    await server.seen();
    const cold = measured(translate, options);
    const coldSeen = await server.seen();
    forget();
    const node = median(Array.from({ length: 5 }, () => timed(['-e', '0'])));
    const version = median(Array.from({ length: 5 }, () => timed([MAIN, '--version'])));
    const noop = [];
    for (let n = 0; n < 5; n++) {
      forget();
      noop.push(timed(translate, options));
    }
    timed(translate, options);
    const cached = Array.from({ length: 5 }, () => timed(translate, options));
    const noopSeen = await server.seen();
    const edited = Object.entries(keys).map(([key, text], at) => [
      key,
      at % (KEYS / EDITED) === 7 ? text.replace(/\.$/, ' heute.') : text,
    ]);
    save(Object.fromEntries(edited));
    const edit = measured(translate, options);
    const editSeen = await server.seen();
    return {
      script: script.ms,
      scriptCpu: script.cpuMs,
      cold: cold.ms,
      cpu: cold.cpuMs,
      rss: cold.rssMb,
      requests: coldSeen.requests,
      sent: coldSeen.texts,
      unique: coldSeen.unique,
      node,
      version: version / node,
      noop: median(noop) / node,
      cached: median(cached) / node,
      noopRequests: noopSeen.requests,
      edit: edit.ms,
      editRequests: editSeen.requests,
      editTexts: editSeen.texts,
    };
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** How busy the server is kept, as a share of 8 requests in flight from the first request to the last answer. */
async function sixLanguages(server, keys) {
  const { root } = project(SIX, keys);
  try {
    await server.seen();
    const { ms } = measured([MAIN, 'translate', '--quiet'], { cwd: root, env: server.env });
    const { requests, most, busyMs, spanMs } = await server.seen();
    return { ms, requests, most, busy: busyMs / spanMs / 8 };
  } finally {
    rmSync(root, { recursive: true });
  }
}

function medians(runs) {
  return Object.fromEntries(Object.keys(runs[0]).map((key) => [key, median(runs.map((run) => run[key]))]));
}
