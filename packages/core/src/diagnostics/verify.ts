/** What `study/verify/` has to say. */
import { z } from 'zod';
import { faultShape } from './define.ts';

export const verifyDiagnostics = [faultShape('verify/not_a_report', { path: z.string() })] as const;
