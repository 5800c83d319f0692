/** Pictures for links (Open Graph), 1200 by 630: the title of a study, its first finding, its first figure. */
import { chromium } from 'playwright-core';
import { chromiumLaunch } from './chromium.ts';

export interface Picture {
  readonly html: string;
  readonly file: string;
}

const STYLE = `
  body{margin:0;width:1200px;height:630px;box-sizing:border-box;padding:64px 72px;background:#fcfbf8;color:#1b1e23;
    font-family:"Source Serif 4","Noto Serif CJK SC","Songti SC",Georgia,serif;display:flex;flex-direction:column;justify-content:space-between}
  h1{font-size:60px;line-height:1.2;margin:0;font-weight:600}
  p{font-size:32px;line-height:1.5;margin:0;border-left:5px solid #0b6e75;padding-left:28px;color:#1b1e23}
  b{font:600 24px system-ui,sans-serif;color:#0b6e75}`;

const textOf = (html: string): string =>
  html
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[^>]*>/g, '')
    .trim();
const found = (html: string, pattern: RegExp): string => textOf(pattern.exec(html)?.[1] ?? '');

/** False where no Chromium could be started. */
export async function drawPictures(pictures: readonly Picture[]): Promise<boolean> {
  const browser = await chromiumLaunch()
    .then((options) => chromium.launch(options))
    .catch(() => null);
  if (browser === null) return false;
  const page = await browser.newPage({ viewport: { width: 1200, height: 630 }, colorScheme: 'light' });
  for (const { html, file } of pictures) {
    const title = found(html, /<h1[^>]*>(.*?)<\/h1>/s);
    const finding = found(html, /<ol class="findings".*?<p[^>]*>(.*?)<\/p>/s);
    const lang = /<html lang="([^"]*)"/.exec(html)?.[1] ?? 'zh-CN';
    await page.setContent(
      `<html lang="${lang}"><style>${STYLE}</style><h1>${title}</h1>${finding === '' ? '' : `<p>${finding}</p>`}<b>测度 cedu</b></html>`,
    );
    await page.screenshot({ path: file });
  }
  await browser.close();
  return true;
}
