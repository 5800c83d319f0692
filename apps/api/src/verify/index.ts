/** Verification of Reports. */
export { verifyOperation, verifyRoute } from './routes.ts';
