export { freePort } from '../../scripts/listen.ts';
