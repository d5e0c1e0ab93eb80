import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['test/stress/*.stress.ts'], testTimeout: 600_000 } });
