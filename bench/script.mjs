/** What a team writes in an afternoon: reads a JSON, sends its values by deepl-node and p-queue, 8 requests in flight, and writes a JSON. */
import { readFileSync, writeFileSync } from 'node:fs';
import { DeepLClient } from 'deepl-node';
import PQueue from 'p-queue';

const [file, out, target] = process.argv.slice(2);
const client = new DeepLClient(process.env.DEEPL_AUTH_KEY, { serverUrl: process.env.DEEPL_SERVER_URL });
const entries = Object.entries(JSON.parse(readFileSync(file, 'utf8')));
const queue = new PQueue({ concurrency: 8 });
const result = {};
const batches = [];
for (let at = 0; at < entries.length; at += 50) batches.push(entries.slice(at, at + 50));
await queue.addAll(
  batches.map((batch) => async () => {
    const texts = batch.map(([, text]) => text);
    const answers = await client.translateText(texts, 'de', target);
    for (const [index, [key]] of batch.entries()) result[key] = answers[index].text;
  }),
);
const ordered = Object.fromEntries(entries.map(([key]) => [key, result[key]]));
writeFileSync(out, `${JSON.stringify(ordered, null, 2)}\n`);
