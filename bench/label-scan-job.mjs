// The peer for text: a script that finds labels and what stands behind them, line by line, and understands nothing of it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

createRequire(import.meta.url)('./usage.cjs');
const LABEL =
  /^\s*[-+•]?\s*(Cơ quan chủ trì|Đơn vị chủ trì|Cơ quan phối hợp|Thời gian thực hiện|Sản phẩm|Kết quả)\s*:\s*(.*)$/iu;
const TASK = /^\s*(\d+)[.)]\s+(.*)$/u;
const tasks = [];
for (const line of readFileSync(process.argv[2], 'utf8').split('\n')) {
  const task = TASK.exec(line);
  if (task) tasks.push({ number: task[1], content: task[2], labels: {} });
  const label = LABEL.exec(line);
  if (label && tasks.length > 0) tasks[tasks.length - 1].labels[label[1].toLowerCase()] = label[2];
}
console.log(JSON.stringify(tasks));
