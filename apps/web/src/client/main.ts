/** What a page does for a reader with a script. Without it every page reads the same from top to bottom. */
import { chooseVariable } from './choose-variable.ts';
import { layOut } from './lay-out.ts';
import { linkUnits } from './linked.ts';
import { keepForOffline } from './offline.ts';
import { pngButtons } from './png.ts';
import { readReaderData } from './reader-data.ts';
import { searchBox } from './search.ts';

document.documentElement.classList.add('scripted');
layOut(document);

const data = readReaderData(document);
if (data) {
  const linked = linkUnits(document, data);
  const box = document.querySelector<HTMLElement>('.search');
  if (box) searchBox(box, data, ({ unit }) => linked.choose(unit));
}
pngButtons(document);
chooseVariable(document, () => {});
void keepForOffline(new URL('../service-worker.js', import.meta.url));
