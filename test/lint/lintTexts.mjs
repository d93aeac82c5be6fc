// Lints texts as if they stood in the named files: [[file, text], …] as JSON in, the rules that each breaks out.
// A process of its own, because jest cannot load an ESLint configuration that is a module.
import { ESLint } from 'eslint';

const eslint = new ESLint();
let input = '';
for await (const chunk of process.stdin) input += chunk;
const rules = [];
for (const [filePath, text] of JSON.parse(input)) {
  const [report] = await eslint.lintText(text, { filePath });
  rules.push((report?.messages ?? []).map((message) => message.ruleId ?? message.message));
}
process.stdout.write(JSON.stringify(rules));
