// Shows the pane in an ordinary browser, on any workbook, without Excel:
//   node test/taskpane/try/serve.mjs [port]
//   http://localhost:4990/?file=samples/ke-hoach-mau.xlsx&day=2024-11-20&dark&lang=en&pause=500
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const port = Number(process.argv[2] ?? 4990);

/** As strict as production; Griffel fills style elements that are empty when they are put in, which the hash of "" allows and nothing else. */
const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
const PAGE =
  '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Phụ Lục</title><div id="root"></div><script type="module" src="/page.js"></script></html>';

const bundle = () =>
  build({
    entryPoints: [`${root}test/taskpane/try/page.tsx`],
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: '/',
    write: false,
    minify: true,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });

let files = new Map();
async function rebuild() {
  const { outputFiles } = await bundle();
  files = new Map(outputFiles.map(({ path, contents }) => [path, contents]));
}

await rebuild();
createServer(async (request, response) => {
  const url = new URL(request.url, 'http://localhost');
  response.setHeader('content-security-policy', POLICY);
  if (url.pathname === '/') {
    if (url.searchParams.has('rebuild')) await rebuild().catch(() => undefined);
    response.setHeader('content-type', 'text/html').end(PAGE);
  } else if (url.pathname === '/workbook') {
    response.end(readFileSync(new URL(url.searchParams.get('file'), `file://${root}`)));
  } else if (files.has(url.pathname)) {
    response.setHeader('content-type', 'text/javascript').end(files.get(url.pathname));
  } else {
    response.writeHead(404).end();
  }
}).listen(port, '127.0.0.1', () => console.log(`http://localhost:${port}/?file=samples/ke-hoach-mau.xlsx`));
