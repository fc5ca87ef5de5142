import { addressOf, languages } from 'content-schemas';
import { firstSignIn, type Settings } from '../env.ts';
import { linesOf, type Outcome } from '../publisher/report.ts';
import type { RunningCms } from './cms-process.ts';

interface Desk extends RunningCms {
  /** The file of settings was written by this start, and its password with it. */
  readonly isNew: boolean;
}

/** What somebody who has just started everything wants to know. */
export function summary(
  { siteOrigin, cmsUrl, sitePort }: Settings,
  { newAdministrator, isNew, log }: Desk,
  outcomes: readonly Outcome[],
): string {
  const refused = outcomes.filter(({ outcome }) => outcome === 'refused' || outcome === 'failed');
  const pinned = outcomes.filter(({ outcome }) => outcome === 'pinned');
  const local = `http://127.0.0.1:${sitePort}`;
  const { email, password } = firstSignIn();
  return [
    '',
    `  The site      ${local}/   (${languages.map(({ segment }) => segment).join(' ')})`,
    ...(siteOrigin === local ? [] : [`                built for ${siteOrigin}`]),
    `  The admin     ${cmsUrl}/admin`,
    newAdministrator
      ? `  Sign in with  ${email}   password  ${password}`
      : isNew
        ? `  Sign in with  your account and its password as before; the password in the new .env is not in use`
        : `  Sign in with  your account; the first one is ${email}, its first password stands in .env`,
    `  CMS log       ${log}`,
    '',
    `  Try first: in the admin open Content, Benefits, choose Spanish, open one, change its title, press Publish,`,
    `  and look at ${local}${addressOf('es', '')}`,
    ...linesOf({ outcomes: pinned }).flatMap((line) => ['', `  ${line}`]),
    ...refused.flatMap(({ series, words }) => ['', `  Not released, ${series}:`, `  ${words}`]),
    '',
    '  Ctrl-C stops everything.',
    '',
  ].join('\n');
}
