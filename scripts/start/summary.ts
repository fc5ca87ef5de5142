import { addressOf, languages } from 'content-schemas';
import { firstSignIn, type Settings } from '../env.ts';
import type { Outcome } from '../publisher.ts';
import type { RunningCms } from './cms-process.ts';

/** What somebody who has just started everything wants to know. */
export function summary(
  { siteOrigin, cmsUrl, sitePort }: Settings,
  { newAdministrator, log }: RunningCms,
  outcomes: readonly Outcome[],
): string {
  const refused = outcomes.filter(({ outcome }) => outcome === 'refused' || outcome === 'failed');
  const local = `http://127.0.0.1:${sitePort}`;
  const { email, password } = firstSignIn();
  return [
    '',
    `  The site      ${local}/   (${languages.map(({ segment }) => segment).join(' ')})`,
    ...(siteOrigin === local ? [] : [`                built for ${siteOrigin}`]),
    `  The admin     ${cmsUrl}/admin`,
    newAdministrator
      ? `  Sign in with  ${email}   password  ${password}`
      : `  Sign in with  your account; the first one is ${email}, its first password stands in .env`,
    `  CMS log       ${log}`,
    '',
    `  Try first: in the admin open Content, Benefits, choose Spanish, open one, change its title, press Publish,`,
    `  and look at ${local}${addressOf('es', '')}`,
    ...refused.flatMap(({ series, words }) => ['', `  Not released, ${series}:`, `  ${words}`]),
    '',
    '  Ctrl-C stops everything.',
    '',
  ].join('\n');
}
