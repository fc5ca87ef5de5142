/** The picture of a page that others show beside a link to it, in pixels. A change that draws other bytes takes another version. */
export const previewRecipe = { version: 1, width: 1200, height: 630 } as const;
