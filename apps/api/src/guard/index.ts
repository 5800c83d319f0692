/** Who may ask, how often, from which page. */
export { securityHeaders } from './headers.ts';
export { type ApiKey, keyGuard, readKeys } from './keys.ts';
export { originGuard } from './origins.ts';
export { rateGuard } from './rate.ts';
