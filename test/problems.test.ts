import { afterEach, expect, test, vi } from 'vitest';
import { reportFailure } from '../src/cli/output.ts';
import { exitCodeOf, fail, PROBLEM_CODES, problem, WortfestError } from '../src/problems.ts';

afterEach(() => vi.restoreAllMocks());

test('a problem keeps its place, and what was expected and found', () => {
  const found = problem(
    'number-wrong',
    { expected: '24', found: '42' },
    { file: 'a.txt', line: 3, target: 'fr' },
  );
  expect(found).toEqual({
    code: 'number-wrong',
    severity: 'error',
    message: 'A number is wrong: expected 24, found 42.',
    file: 'a.txt',
    line: 3,
    target: 'fr',
    expected: '24',
    found: '42',
  });
});

test('an error carries its problem and its cause', () => {
  const cause = new Error('why');
  try {
    fail('memory-unusable', { reason: 'x' }, {}, cause);
  } catch (error) {
    expect(error).toBeInstanceOf(WortfestError);
    expect(error).toMatchObject({ cause, message: 'The memory cannot be used: x.' });
  }
});

test('every code has an exit code of the contract', () => {
  for (const code of PROBLEM_CODES) expect([0, 1, 2, 3, 4, 5, 130]).toContain(exitCodeOf({ code }));
});

test('what nobody foresaw is reported as internal, without a stack', () => {
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  expect(reportFailure(new TypeError('x is not a function'), 'json')).toBe(4);
  expect(JSON.parse(written.join(''))).toMatchObject({
    ok: false,
    exitCode: 4,
    error: { code: 'internal', message: 'Unexpected failure: x is not a function' },
  });
});
