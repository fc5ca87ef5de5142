import { adminApi } from '@strapi/strapi/admin';

/** One attempt to announce a revision to the repository that releases the site. */
export interface Delivery {
  readonly id: number;
  readonly at: string;
  readonly revision: number;
  readonly delivered: boolean;
  readonly answer: string;
}

interface Deliveries {
  /** An address to announce to is set. */
  readonly configured: boolean;
  readonly deliveries: readonly Delivery[];
}

const deliveriesApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    deliveries: build.query<Deliveries, undefined>({ query: () => ({ url: '/desk/deliveries', method: 'GET' }) }),
  }),
});

/** The last attempts, newest first. */
export const { useDeliveriesQuery } = deliveriesApi;
