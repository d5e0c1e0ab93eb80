import type { LoadedConfig } from '../config/load.ts';
import type { Problem } from '../model.ts';
import type { Examined } from '../pipeline/examined.ts';
import { problem, WortfestError } from '../problems.ts';
import type { Provider } from '../providers/provider.ts';
import type { Credentials } from '../providers/registry.ts';
import { providersOf } from './local.ts';

// From here on a quota is said to be running out.
const LOW = 0.9;

/** The provider: its key, whether it answers, what of the quota is left, its targets, and the price. */
export async function checkService(
  loaded: LoadedConfig,
  credentials: Credentials,
): Promise<readonly Examined[]> {
  let provider: Provider;
  try {
    [provider] = providersOf(loaded, { credentials });
  } catch (error) {
    if (!(error instanceof WortfestError)) throw error;
    return [{ area: 'Provider', fact: '', problems: error.problems }];
  }
  const { targets, budget } = loaded.config;
  const { name, ready, billed } = provider;
  const refused = targets
    .filter((target) => !provider.accepts(target))
    .map((target) => problem('provider-target', { provider: name, target }));
  const languages = { area: 'Languages', fact: `${targets.length} accepted by ${name}`, problems: refused };
  if (!billed) return [{ area: 'Provider', fact: `${name}, which needs no key`, problems: [] }, languages];
  const key = ready ? [] : [problem('doctor-key', { provider: name })];
  const { pricePerMillion: price, currency } = budget;
  return [
    { area: 'Key', fact: `set, of a ${accountOf(credentials)} account`, problems: key },
    ...(ready ? [{ area: 'Provider', ...(await usageOf(provider)) }] : []),
    languages,
    {
      area: 'Price',
      fact: price === undefined ? '' : `${price} ${currency} a million characters`,
      problems: price === undefined ? [problem('doctor-price', {})] : [],
    },
  ];
}

// DeepL's documentation, "Authentication": the keys of free accounts end in :fx.
function accountOf({ deeplAuthKey = '' }: Credentials): string {
  return deeplAuthKey.endsWith(':fx') ? 'free' : 'paid';
}

async function usageOf(provider: Provider): Promise<{ fact: string; problems: readonly Problem[] }> {
  try {
    const { count, limit } = (await provider.usage?.()) ?? {};
    if (count === undefined) return { fact: `${provider.name} tells no usage`, problems: [] };
    const used = `${count.toLocaleString('en-GB')}${limit === undefined ? '' : ` of ${limit.toLocaleString('en-GB')}`}`;
    const fact = `${provider.name} answers; ${used} characters used`;
    if (limit === undefined || count < limit * LOW) return { fact, problems: [] };
    const code = count < limit ? 'doctor-quota-low' : 'doctor-quota';
    return { fact, problems: [problem(code, { provider: provider.name, count, limit })] };
  } catch (error) {
    if (!(error instanceof WortfestError)) throw error;
    return { fact: '', problems: error.problems };
  }
}
