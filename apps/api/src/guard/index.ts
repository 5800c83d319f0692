/** Who may ask, how often, from which page. */

export type { ApiKey } from './api-key.ts';
export { securityHeaders } from './headers.ts';
export { keyGuard, readKeys } from './keys.ts';
export { originHeaders, preflightGuard, variesByOrigin } from './origins.ts';
export { rateGuard } from './rate.ts';
