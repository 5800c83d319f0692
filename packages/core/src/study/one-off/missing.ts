/** What one-off requests do with rows that lack a value. */
import { z } from 'zod';

/** `refuse` names the rows and stops; `drop` leaves them out and says so. */
export const MissingPolicy = z.enum(['refuse', 'drop']).default('refuse');
