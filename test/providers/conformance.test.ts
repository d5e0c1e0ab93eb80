import { deepl } from '../../src/providers/deepl.ts';
import { pseudo } from '../../src/providers/pseudo.ts';
import { testProvider } from '../conformance/provider.ts';
import { startSimulator } from '../simulator/server.ts';

testProvider('deepl', {
  target: 'en-GB',
  open: async () => {
    const simulator = await startSimulator();
    return {
      provider: deepl({ authKey: simulator.key, serverUrl: simulator.url }),
      close: () => simulator.close(),
    };
  },
});

testProvider('pseudo', {
  target: 'ja',
  open: async () => ({ provider: pseudo(), close: async () => undefined }),
});
