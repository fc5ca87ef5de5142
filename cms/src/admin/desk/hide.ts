/** What Strapi offers no setting for: the market, links to its documentation, and marks that our texts do not have. */
const unwanted = ['a[href$="/admin/marketplace"]', 'a[href^="https://docs.strapi.io"]', ...['underline', 'strikethrough', 'code'].map((mark) => `[role="toolbar"] button[value="${mark}"]`)];

/** Hides what no editor uses. */
export function hideUnwanted(): void {
  const style = document.createElement('style');
  style.textContent = `${unwanted.join(',')}{display:none}`;
  document.head.append(style);
}
