export { type FormatUnderTest, testFormat } from './format.ts';
export { testMemory } from './memory.ts';
export { testProvider } from './provider.ts';
export { testRunner } from './runner.ts';
