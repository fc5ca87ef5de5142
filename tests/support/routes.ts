import { uidOf, type Cms } from './cms.ts';

export interface Route {
  readonly method: string;
  readonly path: string;
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Every route that the running CMS has, as its router tells, with something real or at least possible in place of each parameter. */
export const routesOf = ({ strapi }: Pick<Cms, 'strapi'>): Route[] =>
  (strapi.server.listRoutes() as { methods: string[]; path: string }[])
    .filter(({ path }) => !path.includes('('))
    .flatMap(({ methods: own, path }) =>
      own
        .filter((method) => methods.includes(method))
        .map((method) => ({
          method,
          path: path.replaceAll(/:(?:uid|model|contentType)/g, uidOf('region')).replaceAll(/:\w+/g, '1'),
        })),
    );
