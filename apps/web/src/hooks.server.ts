/** Writes the language of the page into its first tag. */
import type { Handle } from '@sveltejs/kit/hooks';

export const handle: Handle = ({ event, resolve }) =>
  event.params.lang === 'en'
    ? resolve(event, { transformPageChunk: ({ html }) => html.replace('<html lang="zh-CN">', '<html lang="en">') })
    : resolve(event);
