/** Long work on Cloudflare's queues. */
export { createQueueJobs, type QueueJobs } from './jobs.ts';
export type { Message, Send } from './messages.ts';
export { createWorks } from './works.ts';
