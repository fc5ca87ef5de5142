const ink = {
  neutral1000: '#10202b',
  neutral900: '#10202b',
  neutral800: '#10202b',
  neutral700: '#2b3a46',
  neutral600: '#414f5a',
  neutral500: '#66737d',
};

const light = {
  ...ink,
  primary100: '#eaf1f9',
  primary200: '#c3d7ee',
  primary500: '#306bac',
  primary600: '#184f90',
  primary700: '#0f3d73',
  buttonPrimary500: '#0f3d73',
  buttonPrimary600: '#184f90',
};

const dark = {
  neutral0: '#19242e',
  neutral100: '#0f1821',
  neutral150: '#293640',
  neutral200: '#414f5a',
  neutral300: '#64727d',
  neutral400: '#8896a0',
  neutral500: '#b8c3c9',
  neutral600: '#b8c3c9',
  neutral700: '#e9f0f2',
  primary100: '#22303c',
  primary200: '#3a5470',
  primary500: '#5b93d6',
  primary600: '#84b4f2',
  primary700: '#a9cbf7',
  buttonPrimary500: '#3a77ba',
  buttonPrimary600: '#306bac',
};

/** Ink and blue of the site (ART-DIRECTION section 2); every pair of text and ground has a contrast of 4.5 or more. */
export const theme = { light: { colors: light }, dark: { colors: dark } };
