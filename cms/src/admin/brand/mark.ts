const drawn = (ink: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 28"><path fill="${ink}" d="M0 0h12.5v12.5H0zm15.5 0H28v12.5H15.5zM0 15.5h12.5V28H0z"/><path fill="none" stroke="${ink}" stroke-width="2" stroke-dasharray="2.4 2" d="M16.5 16.5H27V27H16.5z"/></svg>`;

/** The mark of the site, three blocks and an open one, in a blue that is legible on the light and on the dark desk. */
export const mark = `data:image/svg+xml,${encodeURIComponent(drawn('#4a86c8'))}`;
