/** Keeps what has been read: after the first visit the page opens without a network. */
export async function keepForOffline(script: URL): Promise<void> {
  if (!('serviceWorker' in navigator) || location.protocol === 'file:') return;
  try {
    await navigator.serviceWorker.register(script);
    const ready = await navigator.serviceWorker.ready;
    const read = performance.getEntriesByType('resource').map((entry) => entry.name);
    ready.active?.postMessage({ keep: [location.href.split('#')[0], ...read] });
  } catch {
    // A browser that refuses (a private window, a plain http address) reads the page as any other.
  }
}
