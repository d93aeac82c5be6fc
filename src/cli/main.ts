import { version } from '../../package.json';
import { today } from '../host/today';
import { CLI_WORDS } from '../messages/vi/cli';
import { progressLine } from './output/progress';
import { EXIT } from './exit';
import { run } from './run';
import type { Surroundings } from './surroundings';

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

const surroundings: Surroundings = {
  version,
  today: today(),
  print: (text) => void process.stdout.write(`${text}\n`),
  complain: (text) => void process.stderr.write(`${text}\n`),
  input: standardInput,
  progress: progressLine(process.stderr),
};

/** A reader that stops early (`| head`) is no fault of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});

run(process.argv.slice(2), surroundings).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    surroundings.progress.done();
    surroundings.complain(
      CLI_WORDS.unexpected(error instanceof Error ? `${error.name}: ${error.message}` : String(error)),
    );
    if (process.env.PHULUC_DEBUG) surroundings.complain(error instanceof Error ? (error.stack ?? '') : '');
    process.exitCode = EXIT.refused;
  },
);
