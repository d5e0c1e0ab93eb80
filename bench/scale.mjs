/** How a run that changes nothing grows: documents of 500 keys in two languages, translated once, in a fresh checkout. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MAIN, measured } from './process.mjs';

const KEYS = 500;
const TARGETS = ['fr', 'es'];

function project(sentences, segments) {
  const root = mkdtempSync(join(tmpdir(), 'wortfest-scale-'));
  mkdirSync(join(root, 'locales/de'), { recursive: true });
  for (let document = 0; document * KEYS < segments; document++) {
    const own = Array.from({ length: KEYS }, (_, at) => [
      `key${at}`,
      sentences[(document * KEYS + at) % sentences.length],
    ]);
    writeFileSync(join(root, `locales/de/part${document}.json`), JSON.stringify(Object.fromEntries(own)));
  }
  const source = { language: 'de', files: ['locales/de/*.json'] };
  writeFileSync(
    join(root, 'pipeline.config.json'),
    JSON.stringify({ source, targets: TARGETS, providers: ['pseudo'] }),
  );
  return root;
}

/** Seconds and memory (MB) of a run that finds everything up to date, by number of segments. */
export function measureScale(sentences, sizes) {
  const plain = sentences.filter((text) => !/\d|\. /.test(text));
  return sizes.map((segments) => {
    const root = project(plain, segments);
    try {
      const options = { cwd: root, env: {} };
      const first = measured([MAIN, 'translate', '--quiet'], options);
      rmSync(join(root, '.wortfest'), { recursive: true, force: true });
      const { ms, rssMb } = measured([MAIN, 'translate', '--quiet'], options);
      return { segments, first: first.ms / 1000, seconds: ms / 1000, rss: rssMb };
    } finally {
      rmSync(root, { recursive: true });
    }
  });
}
