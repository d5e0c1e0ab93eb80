import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { startReview } from '../../src/review/server.ts';
import { makeProject, type TestProject } from '../project.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The sample project in a folder of its own. */
export function sampleProject(): TestProject {
  const project = makeProject({}, {});
  for (const path of ['locales', 'glossary', 'pipeline.config.json']) {
    cpSync(join(ROOT, path), join(project.root, path), { recursive: true });
  }
  return project;
}

/** Serves the review page of a project. */
export const serve = ({ root }: TestProject) =>
  startReview({ config: join(root, 'pipeline.config.json'), port: 0 });
