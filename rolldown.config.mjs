import { existsSync, readFileSync } from 'node:fs';

const LICENCES = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'LICENCE'];

/** The licences of all packages whose code is in the files, beside them. */
const licences = {
  name: 'licences',
  generateBundle(_, bundle) {
    const modules = Object.values(bundle).flatMap(({ modules = {} }) => Object.keys(modules));
    const folders = new Set(
      modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []),
    );
    const texts = [...folders].sort().map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
      const file = LICENCES.map((one) => `${folder}/${one}`).find(existsSync);
      return `${name} ${version}, ${license}\n\n${file ? readFileSync(file, 'utf8') : ''}`;
    });
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source: texts.join('\n\n---\n\n') });
  },
};

/** The command line in few files: a process that loads hundreds of modules one by one spends most of its time on that. */
export default {
  input: { main: 'src/cli/main.ts' },
  platform: 'node',
  // Native code, and a large client that few commands need.
  external: ['libsql', 'deepl-node'],
  resolve: { mainFields: ['module', 'main'] },
  plugins: [licences],
  output: { dir: 'dist/cli', chunkFileNames: 'parts/[name]-[hash].js' },
};
