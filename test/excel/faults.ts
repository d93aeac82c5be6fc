import { HostError, type ErrorCode } from './model/error';
import { memberName } from './interpreter/names';
import { ACTION, type RequestBody, type WireAction } from './interpreter/request';

/** What goes wrong, and when. Batches and actions are counted from now on, the first is 1; the library's own clean-up is not counted. */
export class Faults {
  private batch = 0;
  private action = 0;
  private batchCodes = new Map<number, ErrorCode>();
  private actionCodes = new Map<number, ErrorCode>();
  private memberCodes = new Map<string, ErrorCode>();
  private steps = new Map<number, () => void>();
  private writeCode: ErrorCode | undefined;

  /** Fails the n-th batch before its first action. */
  failBatch(number: number, code: ErrorCode): void {
    this.batchCodes.set(this.batch + number, code);
  }

  /** Fails the n-th action; those before it stay done. */
  failAction(number: number, code: ErrorCode): void {
    this.actionCodes.set(this.action + number, code);
  }

  /** Fails every write to this member (`values`, `numberFormat`) or call of it (`merge`, `add`). */
  failMember(name: string, code: ErrorCode): void {
    this.memberCodes.set(name, code);
  }

  /** Fails every property that is set and every batch that says it writes, from its first action on. */
  failWrites(code: ErrorCode): void {
    this.writeCode = code;
  }

  /** Does something right before the n-th batch, e.g. a co-author's edit. */
  beforeBatch(number: number, step: () => void): void {
    this.steps.set(this.batch + number, step);
  }

  clear(): void {
    this.batchCodes.clear();
    this.actionCodes.clear();
    this.memberCodes.clear();
    this.steps.clear();
    this.writeCode = undefined;
  }

  enterBatch(writes: boolean): void {
    this.batch++;
    this.steps.get(this.batch)?.();
    const code = this.batchCodes.get(this.batch) ?? (writes ? this.writeCode : undefined);
    if (code !== undefined) throw new HostError(code, `fake host: told to fail batch ${this.batch}`);
  }

  enterAction(action: WireAction, body: RequestBody): void {
    this.action++;
    const path = body.ObjectPaths[action.ObjectPathId];
    const isCall = action.ActionType === ACTION.instantiate && path?.ObjectPathType === 3;
    const member = memberName(isCall ? path.Name : action.Name);
    const isSet = action.ActionType === ACTION.setProperty;
    const code =
      this.actionCodes.get(this.action) ??
      (isSet || isCall || action.ActionType === ACTION.method ? this.memberCodes.get(member) : undefined) ??
      (isSet ? this.writeCode : undefined);
    if (code !== undefined) throw new HostError(code, `fake host: told to fail ${member}`);
  }
}
