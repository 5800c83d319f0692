/** The worker of the Lab: the same core, the same digits; nothing leaves the browser. */
import { createDesk } from './desk.ts';
import type { Ask } from './messages.ts';

const desk = createDesk((told) => self.postMessage(told));
self.addEventListener('message', (event: MessageEvent<Ask>) => void desk(event.data));
