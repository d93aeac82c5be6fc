import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { FakeExcel } from '../host';
import { externalOf } from './external';

const LOADER = 'office.debug.js';

/** The one host of this process (the library is a singleton); tests reset its workbook. */
let booted: Promise<FakeExcel> | undefined;

/**
 * Boots Microsoft's own office.js, unmodified, in this process and answers its requests from an in-memory workbook. `Office` and `Excel` are globals
 * afterwards, as on an add-in's page. Called again, it gives the same host with an empty workbook.
 * Requirement sets are checked by the library too (`CommonUtility._doApiNotSupportedCheck`), so that a 1.9 host rejects newer members.
 */
export async function fakeExcel(level = '1.9'): Promise<FakeExcel> {
  const host = await (booted ??= boot());
  host.endCellEdit();
  await host.idle();
  host.reset();
  setLevel(host, level);
  return host;
}

/** Changes the requirement set of the host: `isSetSupported` answers accordingly from now on. */
export function setLevel(host: FakeExcel, level: string): void {
  host.environment.level = level;
  const requirements = Office.context.requirements as unknown as { _setMap: { _sets: Record<string, string> } };
  requirements._setMap._sets['excelapi'] = level;
}

async function boot(): Promise<FakeExcel> {
  const host = new FakeExcel();
  const global = globalThis as unknown as Record<string, unknown>;
  const dist = dirname(
    createRequire(join(process.cwd(), 'package.json')).resolve(`@microsoft/office-js/dist/${LOADER}`),
  );
  Object.assign(global, pageAround(dist), { _richApiNativeBridge: host.bridge, external: externalOf(host) });
  global['window'] = globalThis;
  run(dist, LOADER);
  await Office.onReady();
  const extension = global['OfficeExtension'] as { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  extension.CommonUtility._doApiNotSupportedCheck = true;
  return host;
}

/** In this realm: the library tells plain objects by their prototype. (vm.runInThisContext is another realm under jest.) */
function run(dist: string, file: string): void {
  const evaluate = globalThis.eval;
  evaluate(`${readFileSync(join(dist, file), 'utf8')}\n//# sourceURL=${file}`);
}

/** The little of a page that the library touches: scripts that load one another, and a place they load from. */
function pageAround(dist: string): Record<string, unknown> {
  const base = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
  const head = {
    appendChild: (script: { src: string; onload?: () => void }): void => {
      const path = script.src.replace(base, '').split('?')[0] ?? '';
      setTimeout(() => {
        run(dist, path);
        script.onload?.();
      }, 0);
    },
  };
  const nodes: Readonly<Record<string, readonly object[]>> = {
    script: [{ src: base + LOADER, getAttribute: () => null }],
    head: [head],
  };
  return {
    document: {
      getElementsByTagName: (name: string) => nodes[name] ?? [],
      getElementById: () => null,
      createElement: () => ({ setAttribute: () => undefined }),
      addEventListener: () => undefined,
    },
    location: { protocol: 'https:', search: '', hash: '', href: 'https://localhost/taskpane.html' },
    history: {},
    ...(typeof navigator === 'undefined' ? { navigator: { userAgent: 'node' } } : {}),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
}
