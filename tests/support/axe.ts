import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type Options = Parameters<AxeBuilder['options']>[0];

/** WCAG 2.2 A and AA and best practices, with the contrast of AAA. */
const everything: Options = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'color-contrast': { enabled: false }, 'color-contrast-enhanced': { enabled: true } },
};
/** What another colour scheme can break. */
const colours: Options = { runOnly: { type: 'rule', values: ['color-contrast-enhanced', 'link-in-text-block'] } };

async function faults(builder: AxeBuilder, options: Options): Promise<string[]> {
  const { violations, incomplete } = await builder
    // Pages have no frames; without this each run opens a page of its own.
    .setLegacyMode()
    // axe does not know what lies behind the words in a drawing: see drawn-text.ts.
    .exclude('svg text')
    .options({ ...options, resultTypes: ['violations', 'incomplete'], preload: false })
    .analyze();
  return [...violations, ...incomplete].flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/** What axe finds on a page as it is shown now, or cannot decide. */
export const axeFaults = (page: Page): Promise<string[]> => faults(new AxeBuilder({ page }), everything);

/** What axe finds in the colours of a page that it has looked at already, in another scheme. */
export const colourFaults = (page: Page): Promise<string[]> =>
  // axe is on the page since then: half the time of a run is putting it there.
  faults(new AxeBuilder({ page, axeSource: 'undefined' }), colours);
