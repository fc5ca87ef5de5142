import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { mark } from './brand/mark';
import { theme } from './brand/theme';
import { nameWindow } from './brand/window-title';
import { nameChoices } from './choices/choice-columns';
import { registerChoices } from './choices/register-choices';
import { dismissBanner } from './desk/dismiss-banner';
import { hideUnwanted } from './desk/hide';
import { arrangeHome } from './desk/home';
import { trimContentManager } from './desk/trim-content-manager';
import { trimMenu } from './desk/trim-menu';
import { explainFields } from './fields/explain-fields';
import { registerFields } from './fields/register-fields';
import { translations } from './words';

/** The editors' desk: Strapi's admin with our choices, words and colours, without what is not for editors. */
export default {
  config: {
    locales: Object.keys(translations).filter((language) => language !== 'en'),
    translations,
    auth: { logo: mark },
    menu: { logo: mark },
    theme,
    tutorials: false,
    notifications: { releases: false },
  },

  register(app: StrapiApp): void {
    registerChoices(app);
    registerFields(app);
    trimMenu(app);
    arrangeHome(app);
    dismissBanner();
    hideUnwanted();
    nameWindow();
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>): void {
    const { apis } = app.getPlugin('content-manager') as { apis: unknown };
    trimContentManager(apis as ContentManagerPlugin['config']['apis']);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', nameChoices);
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', explainFields);
  },
};
