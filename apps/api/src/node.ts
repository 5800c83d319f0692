/** `npm run api`: the API on Node. */
import { listen } from './node/serve.ts';
import { type Settings, settingsOf, USAGE } from './node/settings.ts';

function settings(): Settings {
  try {
    return settingsOf(process.argv.slice(2), process.env);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
    process.exit(2);
  }
}

const { url, close } = await listen(settings(), (line) => process.stderr.write(`${line}\n`)).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
process.stdout.write(`${url}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void close().then(() => process.exit(0)));
}
