import { EVENT_TYPES, eventMessage } from './bridge/events';
import { Faults } from './faults';
import { ACTION, PATH, type RequestBody, type ResponseBody } from './interpreter/request';
import { runBatch } from './interpreter/interpreter';
import type { Book, BookEvent } from './model/book';
import { HostError } from './model/error';
import { newBook, Workbook } from './model/workbook';

/** What the add-in finds around it. Read when the library boots; `level` counts at every request. */
export interface Environment {
  /** Highest ExcelApi requirement set, e.g. "1.9". */
  level: string;
  displayLanguage: string;
  /** 0xRRGGBB numbers are what Office gives; #RRGGBB here. */
  officeTheme: {
    bodyBackgroundColor: string;
    bodyForegroundColor: string;
    controlBackgroundColor: string;
    controlForegroundColor: string;
  };
  /** Other requirement sets, e.g. { AddinCommands: '1.1' }. */
  sets: Record<string, string>;
}

export interface Limits {
  /** Bytes of one request or answer. "Excel on the web has a payload size limit for requests and responses of 5MB" (docs/concepts/resource-limits-and-performance-optimization.md). */
  payload: number;
  /** Milliseconds that each round trip takes. */
  latency: number;
}

/** What one run cost. */
export interface Counters {
  roundTrips: number;
  actions: number;
  bytesOut: number;
  bytesIn: number;
}

const DELAY_FOR_CELL_EDIT = 64;
const WRITES = 1;
/** Milliseconds. */
const LONGEST_WAIT = 30_000;

interface Message {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly url: string; readonly body: RequestBody };
}

/** Excel as the library sees it: requests in, answers and events out. One for each process or page; `reset` makes it new. */
export class FakeExcel {
  book: Book = newBook();
  faults = new Faults();
  readonly environment: Environment = {
    level: '1.9',
    displayLanguage: 'vi-VN',
    officeTheme: {
      bodyBackgroundColor: '#E6E6E6',
      bodyForegroundColor: '#000000',
      controlBackgroundColor: '#FFFFFF',
      controlForegroundColor: '#000000',
    },
    /** DelayForCellEdit: without it the library ignores `Excel.run({ delayForCellEdit: true })`. */
    sets: { AddinCommands: '1.1', DialogApi: '1.1', DelayForCellEdit: '1.1' },
  };
  readonly limits: Limits = { payload: 5 * 1024 * 1024, latency: 0 };
  /** `Office.context.document.settings`, as JSON texts. */
  readonly documentSettings = new Map<string, string>();
  counters: Counters = noCost();
  private isEditing = false;
  private waiting: (() => void)[] = [];
  private pending = 0;
  private events: BookEvent[] = [];
  /** The library assigns it. */
  readonly bridge = {
    sendMessageToHost: (text: string): void => void this.receive(text),
    onMessageFromHost: (_text: string): void => undefined,
  };

  constructor() {
    this.reset();
  }

  /** A new workbook, nothing wrong, nothing counted. */
  reset(book: Book = newBook()): Book {
    this.book = book;
    book.onEvent = (event) => this.events.push(event);
    this.faults = new Faults();
    this.limits.payload = 5 * 1024 * 1024;
    this.limits.latency = 0;
    this.documentSettings.clear();
    this.counters = noCost();
    this.events = [];
    this.endCellEdit();
    return book;
  }

  /** A cell is open for typing: requests fail, or wait when they ask for it. */
  startCellEdit(): void {
    this.isEditing = true;
  }

  endCellEdit(): void {
    this.isEditing = false;
    for (const go of this.waiting.splice(0)) go();
  }

  /** What a person or a co-author does in the workbook: events go out to the add-in. */
  async byHand(change: (book: Book) => void): Promise<void> {
    change(this.book);
    this.sendEvents('Remote');
    await this.idle();
  }

  /** Resolves when no request is under way: the library sends a last clean-up after `Excel.run` is done. */
  async idle(): Promise<void> {
    let calm = 0;
    for (const start = performance.now(); calm < 2;) {
      if (performance.now() - start > LONGEST_WAIT) throw new Error('fake host: a request is still under way');
      await new Promise((go) => setTimeout(go, 1));
      calm = this.pending === 0 ? calm + 1 : 0;
    }
  }

  resetCounters(): void {
    this.counters = noCost();
  }

  private async receive(text: string): Promise<void> {
    this.pending++;
    try {
      const message = JSON.parse(text) as Message;
      if (this.limits.latency > 0) await new Promise((go) => setTimeout(go, this.limits.latency));
      else await Promise.resolve();
      const waits = this.isEditing && (message.flags & DELAY_FOR_CELL_EDIT) !== 0;
      if (waits) await new Promise<void>((go) => this.waiting.push(go));
      const body = this.answer(message, bytesOf(text));
      const reply = { id: message.id, type: 2, message: { statusCode: 200, headers: {}, body } };
      this.bridge.onMessageFromHost(JSON.stringify(reply));
      this.sendEvents('Local');
    } finally {
      this.pending--;
    }
  }

  private answer(message: Message, size: number): string {
    const { body } = message.message;
    const isCounted = !isCleanUp(body);
    const response = this.respond(message, size, isCounted);
    const text = JSON.stringify(response);
    if (isCounted) {
      this.counters.roundTrips++;
      this.counters.actions += body.Actions.length;
      this.counters.bytesOut += size;
      this.counters.bytesIn += bytesOf(text);
    }
    return bytesOf(text) > this.limits.payload ? JSON.stringify(failure('ResponsePayloadSizeLimitExceeded')) : text;
  }

  private respond({ flags, message: { body } }: Message, size: number, isCounted: boolean): ResponseBody {
    if (size > this.limits.payload) return failure('RequestPayloadSizeLimitExceeded');
    if (this.isEditing && isCounted) return failure('InvalidOperationInCellEditMode');
    try {
      if (isCounted) this.faults.enterBatch((flags & WRITES) !== 0);
    } catch (cause) {
      if (cause instanceof HostError) return failure(cause.code, cause.message);
      throw cause;
    }
    return runBatch(body, {
      root: new Workbook(this.book),
      references: this.book.references,
      level: this.environment.level,
      ...(isCounted ? { beforeAction: (_index, action) => this.faults.enterAction(action, body) } : {}),
    });
  }

  private sendEvents(source: 'Local' | 'Remote'): void {
    const entries = this.events
      .splice(0)
      .flatMap((event) => (EVENT_TYPES[event.kind] ? eventMessage(event, source) : []));
    if (entries.length > 0) this.bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries } }));
  }
}

const utf8 = new TextEncoder();
const bytesOf = (text: string): number => utf8.encode(text).length;

function noCost(): Counters {
  return { roundTrips: 0, actions: 0, bytesOut: 0, bytesIn: 0 };
}

/** What the library sends of its own accord: letting go of ranges, and calls of services that are not the workbook's. */
function isCleanUp(body: RequestBody): boolean {
  const paths = Object.values(body.ObjectPaths);
  if (paths.length > 0 && paths.every((path) => path.ObjectPathType === PATH.service)) return true;
  const calls = body.Actions.filter((action) => action.ActionType !== ACTION.instantiate);
  return calls.length > 0 && calls.every((action) => action.Name === '_RemoveReference');
}

function failure(code: string, message = code): ResponseBody {
  return {
    Results: [],
    TraceIds: [],
    Error: { Code: code, Message: message, Location: '', ActionIndex: 0, HttpStatusCode: 400 },
  };
}
