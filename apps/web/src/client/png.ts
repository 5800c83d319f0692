/** A figure as a picture, drawn by the reader's own browser with the reader's own fonts. */

/** Pixels for each unit of the drawing. */
const SCALE = 2;

export async function picture(svg: string): Promise<Blob> {
  const light = svg.replaceAll('@media(prefers-color-scheme:dark)', '@media not all');
  const url = URL.createObjectURL(new Blob([light], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * SCALE;
    canvas.height = image.naturalHeight * SCALE;
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) =>
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

export function pngButtons(page: Document): void {
  page.addEventListener('click', async (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[data-png]') : null;
    if (!button) return;
    button.disabled = true;
    try {
      const href = button.dataset['png']!;
      const answer = await fetch(href);
      const url = URL.createObjectURL(await picture(await answer.text()));
      const link = page.createElement('a');
      link.href = url;
      link.download = href.slice(href.lastIndexOf('/') + 1).replace(/\.svg$/, '.png');
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 10_000);
    } finally {
      button.disabled = false;
    }
  });
}
