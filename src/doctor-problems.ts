import {
  type Definition,
  EXIT,
  type Expectation,
  error,
  expectation,
  input,
  notice,
  remark,
} from './definition.ts';

/** What `wortfest doctor` may say beyond what the commands themselves would. */
export const DOCTOR_PROBLEMS = {
  'doctor-node': input(
    (d: Expectation) => `This Node is too old: ${expectation(d)}.`,
    'Install a supported version of Node.',
  ),
  'doctor-glossary': notice(
    (d: { errors: number }) => `The glossary has ${d.errors} ${d.errors === 1 ? 'error' : 'errors'}.`,
    'Run wortfest glossary lint to see them.',
  ),
  'doctor-folder': input(
    (d: { path: string; reason: string }) => `Nothing can be written to ${d.path}: ${d.reason}.`,
    'Check what stands there, and its permissions.',
  ),
  'doctor-ignore': notice(
    () =>
      'Git does not ignore .wortfest/, which holds the memory: a cache that does not belong into commits.',
    'Run wortfest init, or add the line .wortfest/ to .gitignore.',
  ),
  'doctor-key': error(EXIT.access)(
    (d: { provider: string }) => `There is no key for ${d.provider}; nothing was asked.`,
    'Set DEEPL_AUTH_KEY in the environment, never in a file that is committed.',
  ),
  'doctor-quota': error(EXIT.access)(
    (d: { provider: string; count: number; limit: number }) =>
      `The quota of ${d.provider} is used up: ${grouped(d.count)} of ${grouped(d.limit)} characters.`,
    'Raise the limit or wait for the next period.',
  ),
  'doctor-quota-low': notice(
    (d: { provider: string; count: number; limit: number }) =>
      `Less than a tenth of the quota of ${d.provider} is left: ${grouped(d.count)} of ${grouped(d.limit)} characters are used.`,
    'Compare with the plan of wortfest translate --dry-run.',
  ),
  'doctor-price': remark(
    () => 'No price is configured: plans tell characters only.',
    'Set budget.pricePerMillion to see what they cost.',
  ),
} satisfies Record<string, Definition<never>>;

function grouped(value: number): string {
  return value.toLocaleString('en-GB');
}
