/** The tile grid of a study shows any variable: the page of all variables is read once, and its figure put in place. */

const KEY = 'map';

export function chooseVariable(page: Document, changed: () => void): void {
  const select = page.querySelector<HTMLSelectElement>('select[data-choose]');
  const figure = select?.closest('figure');
  if (!select || !figure) return;
  const own = select.value;
  let all: Promise<Document> | null = null;
  const read = (): Promise<Document> =>
    fetch(select.dataset['choose']!)
      .then((answer) => answer.text())
      .then((html) => new DOMParser().parseFromString(html, 'text/html'));

  async function show(id: string): Promise<void> {
    all ??= read();
    const base = new URL(select!.dataset['choose']!, page.baseURI);
    const drawn = (await all).getElementById(`tileGrid-${id}`);
    if (!drawn) return;
    for (const part of ['figcaption', '.drawings', 'details.data', '.foot']) {
      const [old, fresh] = [figure!.querySelector(`:scope > ${part}`), drawn.querySelector(`:scope > ${part}`)];
      if (!old || !fresh) continue;
      const copy = page.importNode(fresh, true);
      for (const link of copy.querySelectorAll('a[href]')) {
        const href = link.getAttribute('href')!;
        link.setAttribute('href', new URL(href, base).href);
      }
      for (const button of copy.querySelectorAll<HTMLElement>('[data-png]')) {
        button.dataset['png'] = new URL(button.dataset['png']!, base).href;
      }
      if (part === '.drawings' || part === 'details.data') old.innerHTML = copy.innerHTML;
      else old.replaceWith(copy);
    }
    changed();
  }
  const asked = (): string => new URL(page.location.href).searchParams.get(KEY) ?? own;
  const known = (id: string): boolean => [...select.options].some((option) => option.value === id);

  function follow(): void {
    const id = known(asked()) ? asked() : own;
    if (id === select!.value && all === null && id === own) return;
    select!.value = id;
    void show(id);
  }
  select.addEventListener('change', () => {
    const url = new URL(page.location.href);
    if (select.value === own) url.searchParams.delete(KEY);
    else url.searchParams.set(KEY, select.value);
    history.pushState(null, '', url);
    void show(select.value);
  });
  addEventListener('popstate', follow);
  follow();
}
