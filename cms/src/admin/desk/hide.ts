import { words, type Word } from '../words';

const refusedMarks = [
  'components.Blocks.modifiers.underline',
  'components.Blocks.modifiers.strikethrough',
  'components.Blocks.modifiers.code',
] as const satisfies readonly Word[];

// The buttons of a text's toolbar bear nothing but their label.
const buttons = Object.values(words).flatMap((language) =>
  refusedMarks.map((mark) => `[role="toolbar"] button[aria-label="${language[mark]}"]`),
);

/** What Strapi offers no setting for: its market, its prices, its documentation, a mail with a new password, and marks that our texts do not have. */
const unwanted = [
  'nav a[href="https://market.strapi.io"]',
  'a[href^="https://strapi.io"]',
  'a[href^="https://docs.strapi.io"]',
  'aside:has(> a[href^="https://docs.strapi.io"])',
  'a[href$="/auth/forgot-password"]',
  ...buttons,
];

/** Hides what no editor uses. */
export function hideUnwanted(): void {
  const style = document.createElement('style');
  style.textContent = `${unwanted.join(',')}{display:none}`;
  document.head.append(style);
}
