import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { repository, run } from './support/step.ts';
import { copyOf } from './support/workplace.ts';

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')));
const verbs = Object.keys(scripts).filter((name) => !name.startsWith('pre'));
const scriptOf = (verb: string): string => scripts[verb]?.replace(/^node /, '') ?? '';

test('there are nine verbs, each set up before it runs', () => {
  expect(verbs.toSorted()).toEqual(['bench', 'build', 'check', 'dev', 'lint', 'pull', 'release', 'start', 'test']);
  for (const verb of verbs) expect(scripts[`pre${verb}`]).toBe('node scripts/setup.cjs');
});

describe.each(verbs)('%s', (verb) => {
  test('tells what it does and needs nothing for it', async () => {
    const { PATH } = process.env;
    const { code, out, err } = await run(scriptOf(verb), ['--help'], { PATH, ENV_FILE: '/nowhere/.env' });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^npm /);
    expect(out.split('\n').length).toBeGreaterThanOrEqual(2);
  });

  test('refuses an option that it does not know, in one line', async () => {
    expect(await run(scriptOf(verb), ['--languages'], copyOf(undefined).environment)).toEqual({
      code: 1,
      out: '',
      err: "Unknown option '--languages' Try --help.\n",
    });
  });
});

test.each(['pull', 'build', 'check', 'release', 'dev'])(
  '%s refuses a language that is not of the site, in one line',
  async (verb) => {
    const answer = await run(scriptOf(verb), ['--language', 'es,tlh,ZH'], copyOf(undefined).environment);
    expect(answer).toEqual({
      code: 1,
      out: '',
      err: 'No such language: tlh, ZH. The languages are en, es, fr, pt, ko, ja, zh-Hans.\n',
    });
  },
);

test.each(['pull', 'build', 'check', 'release'])('%s needs a language after --language', async (verb) => {
  const { code, out, err } = await run(scriptOf(verb), ['--language'], copyOf(undefined).environment);
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/^Option '--language <value>' argument missing.*\n$/);
});

test.each([
  [{ EXPORT_TOKEN: undefined }, 'Settings: EXPORT_TOKEN is missing. '],
  [{ EXPORT_TOKEN: 'short' }, 'Settings: EXPORT_TOKEN is shorter than 32 characters. '],
  [
    { SITE_ORIGIN: 'join.example.test' },
    'Settings: SITE_ORIGIN is not a full address that starts with http:// or https://. ',
  ],
  [{ CMS_URL: 'nowhere' }, 'Settings: CMS_URL is not a full address that starts with http:// or https://. '],
  [{ SITE_PORT: '99999' }, 'Settings: SITE_PORT is above 65535. '],
])('pull names a setting that is not right: %j', async (setting, words) => {
  const { environment } = copyOf(undefined);
  const { code, out, err } = await run('scripts/pull.ts', [], { ...environment, ...setting });
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(words);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
});

test('every setting that is not right is named at once', async () => {
  const { environment } = copyOf(undefined);
  const { code, err } = await run('scripts/build.ts', [], {
    ...environment,
    SITE_ORIGIN: 'x',
    CMS_PORT: '-1',
    CMS_URL: 'y',
  });
  expect([code, err]).toEqual([
    1,
    expect.stringMatching(
      /^Settings: CMS_PORT is below 0; CMS_URL is not a full address that starts with http:\/\/ or https:\/\/; SITE_ORIGIN is not a full address that starts with http:\/\/ or https:\/\/\. Put this right in [^\n]*\n$/,
    ),
  ]);
});
