/** Dismisses the advertisement for the media library that Strapi shows on every page; `false` is the `uuid` of package.json. */
export const dismissBanner = (): void =>
  localStorage.setItem('STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false', 'true');
