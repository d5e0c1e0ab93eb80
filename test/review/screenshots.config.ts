import { defineConfig } from 'vitest/config';

// Only `npm run screenshots` makes the pictures of docs/.
export default defineConfig({
  test: { include: ['test/{review,report}/screenshots.ts'], testTimeout: 120_000 },
});
