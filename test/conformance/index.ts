export { testMemory } from './memory.ts';
export { testProvider } from './provider.ts';
