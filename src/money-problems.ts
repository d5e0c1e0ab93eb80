import { EXIT, error, input, notice } from './definition.ts';

/** What may stop or hinder the sending of texts for the sake of money, or of a service that is out. */
export const MONEY_PROBLEMS = {
  'budget-reached': error(EXIT.partly)(
    (d: { budget: number; billed: number; next: number }) =>
      `The budget of ${d.budget} characters is reached: ${d.billed} are billed, the next request needs ${d.next}. What was translated is saved.`,
    'Raise budget.maxCharacters and run again: nothing is paid twice.',
  ),
  'budget-month-reached': error(EXIT.partly)(
    (d: { budget: number; month: string; billed: number; next: number }) =>
      `The budget of ${d.budget} characters for ${d.month} is reached: ${d.billed} are billed, the next request needs ${d.next}. What was translated is saved.`,
    'Raise budget.maxCharactersPerMonth, or run again next month: nothing is paid twice.',
  ),
  'provider-fallback': notice(
    (d: { from: string; to: string; reason: string }) =>
      `${d.to} took over texts that ${d.from} left: ${d.reason}`,
    'Their origin in the record names the provider. They stay as they are when the first one is back.',
  ),
  'fallback-unfit': input(
    (d: { provider: string; reason: string }) =>
      `${d.provider} cannot stand beside the other providers: ${d.reason}.`,
    'Take it out of providers in the configuration. Sample text is made with --provider pseudo.',
  ),
  'usage-unknown': notice(
    (d: { provider: string; reason: string }) =>
      `${d.provider} does not say what it has billed this month: ${d.reason}. Only what this memory file has booked counts against the budget.`,
    'Run again later, if others use the same account.',
  ),
};
