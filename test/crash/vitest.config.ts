import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/crash/*.test.ts'],
    testTimeout: 3_600_000,
    fileParallelism: false,
    env: { WORTFEST_KILLS: process.env.WORTFEST_KILLS ?? '200' },
  },
});
