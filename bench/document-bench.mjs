// `phuluc read` of a document against peers that do the lesser job: a scan for labels by regular expressions (text), mammoth's raw text (Word).
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { inTurns } from './measure.mjs';

const OURS = 'bench/read-job.cjs';
const RUNS = 5;
const TEXT_BYTES = 2_000_000;
const WORD_TASKS = 2000;
const TIMES = ['Trước ngày 14/12/2026', 'Trong Quý IV/2026', 'Thường xuyên trong năm 2026', 'Tháng 9/2026'];
const UNITS = ['Sở Nội vụ', 'Văn phòng UBND tỉnh', 'Phòng Tài chính - Kế hoạch', 'Công an tỉnh'];

const taskLines = (n) => [
  `${((n - 1) % 20) + 1}. Rà soát, hoàn thiện quy trình giải quyết thủ tục số ${n} và công khai trên trang thông tin điện tử`,
  `- Cơ quan chủ trì: ${UNITS[n % 4]}.`,
  `- Cơ quan phối hợp: Các sở, ban, ngành; Ủy ban nhân dân cấp xã.`,
  `- Thời gian thực hiện: ${TIMES[Math.floor(n / 4) % 4]}.`,
  `- Sản phẩm: Báo cáo kết quả.`,
];

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

function* planLines(tasks) {
  yield 'KẾ HOẠCH';
  yield 'Cải cách hành chính năm 2026';
  for (let n = 1; n <= tasks; n += 1) {
    if (n % 20 === 1) yield `${ROMAN[Math.floor(n / 20) % 10]}. CẢI CÁCH THỦ TỤC HÀNH CHÍNH ĐỢT ${Math.ceil(n / 20)}`;
    yield* taskLines(n);
  }
}

function planText() {
  const lines = [];
  let bytes = 0;
  for (const line of planLines(Infinity)) {
    lines.push(line);
    bytes += Buffer.byteLength(line) + 1;
    if (bytes > TEXT_BYTES) return lines.join('\n');
  }
}

function planWord() {
  const paragraphs = [...planLines(WORD_TASKS)].map(
    (line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`,
  );
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `${head}<w:document xmlns:w="${word}"><w:body>${paragraphs.join('')}</w:body></w:document>`,
    ),
  });
}

/** Prints the ratios; `folder` is where the documents are made. */
export function documentsAgainstPeers(folder) {
  const documents = [
    { what: '2 MB of text : scan for labels', file: 'plan.txt', bytes: planText(), peer: 'bench/label-scan-job.mjs' },
    {
      what: `.docx, ${WORD_TASKS} tasks : mammoth.extractRawText`,
      file: 'plan.docx',
      bytes: planWord(),
      peer: 'bench/mammoth-job.mjs',
    },
  ];
  const rows = documents.map(({ what, file, bytes, peer }) => {
    const input = join(folder, file);
    writeFileSync(input, bytes);
    const [ours, theirs] = inTurns(OURS, peer, input, RUNS);
    const ratio = (name) => (ours[name] / theirs[name]).toFixed(2);
    return {
      what,
      'time, s': `${ours.seconds.toFixed(2)} : ${theirs.seconds.toFixed(2)}`,
      'time ratio': ratio('seconds'),
      'CPU, s': `${ours.cpu.toFixed(2)} : ${theirs.cpu.toFixed(2)}`,
      'CPU ratio': ratio('cpu'),
      'memory, MB': `${ours.megabytes.toFixed(0)} : ${theirs.megabytes.toFixed(0)}`,
      'memory ratio': ratio('megabytes'),
    };
  });
  console.log('phuluc read : a peer that does less');
  console.table(rows);
}
