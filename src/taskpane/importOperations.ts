import type { Plan } from '../core/plan/plan';
import type { Register } from '../core/register/register';
import type { Operations } from './session/operations';

/** Until the readers of documents are there. */
export function createImportOperations(): Pick<Operations, 'readDocument' | 'understand'> {
  const understand = (register: Register): Promise<Plan> =>
    Promise.resolve({ title: register.title[0] ?? '', year: null, sheet: '', tasks: [], issues: [] });
  return {
    async readDocument(given) {
      const text = given.kind === 'text' ? given.text : '';
      const lines = text.split('\n');
      if (text.trim() === '') return { kind: 'refused', refusal: { code: 'table-not-found', severity: 'error' } };
      const rest = {
        result: '',
        lead: '',
        coordinate: '',
        deadline: '',
        method: '',
        progress: '',
        remark: '',
        mark: null,
      };
      const rows = lines.map((content, i) => ({
        kind: 'task' as const,
        content,
        ...rest,
        source: { first: i + 1, last: i + 1 },
      }));
      const register: Register = { title: [], issueLines: [], rows };
      return { kind: 'found', found: { register, plan: await understand(register), structure: [], lines } };
    },
    understand,
  };
}
