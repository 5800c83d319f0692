/** The service worker: what the network gives is kept, and given again where there is no network. */
interface Extended extends Event {
  waitUntil(done: Promise<unknown>): void;
}
interface Fetched extends Extended {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Told extends Extended {
  readonly data: { readonly keep?: readonly string[] };
}
interface Worker {
  addEventListener(kind: 'install' | 'activate', heard: (event: Extended) => void): void;
  addEventListener(kind: 'fetch', heard: (event: Fetched) => void): void;
  addEventListener(kind: 'message', heard: (event: Told) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  readonly registration: { readonly scope: string };
}
const worker = self as unknown as Worker;
const NAME = 'cedu-1';
const own = (url: string): boolean => url.startsWith(worker.registration.scope);

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('message', (event) => {
  const urls = (event.data.keep ?? []).filter(own);
  const kept = caches.open(NAME).then((cache) => Promise.allSettled(urls.map((url) => cache.add(url))));
  event.waitUntil(kept);
});

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(NAME);
  try {
    const fresh = await fetch(request);
    if (fresh.ok) await cache.put(request, fresh.clone());
    return fresh;
  } catch (fault) {
    const kept = await cache.match(request, { ignoreSearch: true, ignoreVary: true });
    if (kept) return kept;
    throw fault;
  }
}

worker.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET' && own(event.request.url)) event.respondWith(answer(event.request));
});
