/**
 * Lays a long page out a section at a time, one in each frame. Until then the style sheet lays out what is near the
 * window only, so that no single step holds a reader up; afterwards the page is whole, for a picture of all of it too.
 */
export function layOut(page: Document): void {
  const sections = [...page.querySelectorAll('.long > section')];
  const next = (): void => {
    sections.shift()?.classList.add('laid');
    if (sections.length > 0) requestAnimationFrame(() => setTimeout(next));
  };
  next();
}
