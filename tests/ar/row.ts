/** The row of `languages.ts` that an eighth language takes. */
export const row = `  {
    code: 'ar',
    autonym: 'العربية',
    direction: 'rtl',
    segment: 'ar',
    formerly: [],
    plurals: ['zero', 'one', 'two', 'few', 'many', 'other'],
  },
`;
