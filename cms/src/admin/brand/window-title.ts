/** Takes the product's name out of the window title, which Strapi writes without a setting. */
export function nameWindow(): void {
  const rename = (): void => {
    const title = document.title.replace(/^Strapi Admin$/, 'Membership site').replace(/ \| Strapi$/, '');
    if (title !== document.title) document.title = title;
  };
  rename();
  new MutationObserver(rename).observe(document.head, { childList: true, subtree: true, characterData: true });
}
