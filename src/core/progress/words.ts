/**
 * What words do in a progress note. Each row lists spellings with commas and one note that holds it.
 * An aspect says of the verbs behind it, up to the next aspect or the end of the clause, whether they have come about.
 */
export type Aspect = 'past' | 'now' | 'future' | 'not-yet' | 'not';

export interface AspectRow {
  readonly words: string;
  readonly aspect: Aspect;
  /**
   * Says how far the task is, whatever verb stands behind it. wait: another's move; weak: only beside nothing firmer ("Đã hoàn thành;
   * tiếp tục theo dõi" is done).
   */
  readonly says?: 'firm' | 'wait' | 'weak';
  readonly example: string;
}

export const ASPECTS: readonly AspectRow[] = [
  { words: 'đã, vừa, đã được', aspect: 'past', example: 'Đã ban hành' },
  { words: 'đang, đã và đang, hiện đang', aspect: 'now', says: 'firm', example: 'Đang trình UBND tỉnh' },
  { words: 'chờ, đợi, còn chờ, đang chờ', aspect: 'now', says: 'wait', example: 'Chờ UBND tỉnh phê duyệt' },
  {
    words: 'tiếp tục, thường xuyên, duy trì, liên tục, đúng tiến độ, đảm bảo tiến độ, bảo đảm tiến độ, theo tiến độ',
    aspect: 'now',
    says: 'weak',
    example: 'Thường xuyên thực hiện',
  },
  {
    words: 'sẽ, dự kiến, phấn đấu, sắp, chuẩn bị, dự định, cố gắng, quyết tâm',
    aspect: 'future',
    says: 'firm',
    example: 'Dự kiến hoàn thành tháng 12',
  },
  {
    words: 'cần, phải, yêu cầu, đôn đốc, tập trung, khẩn trương, đề nghị, kiến nghị, nỗ lực',
    aspect: 'future',
    example: 'Tập trung hoàn thành trong tháng 11',
  },
  { words: 'chưa, vẫn chưa, còn chưa, chưa được', aspect: 'not-yet', example: 'Chưa hoàn thành' },
  { words: 'không, không được', aspect: 'not', example: 'Không hoàn thành' },
];

/** How much a verb says of the task once it has come about. */
export type VerbKind = 'claim' | 'carry' | 'issue' | 'send' | 'hold' | 'step';

/** Verbs by which a paper, a meeting or a thing comes about. */
export const MAKING: ReadonlySet<VerbKind> = new Set(['issue', 'send', 'hold']);

export interface VerbRow {
  readonly words: string;
  readonly kind: VerbKind;
  /** Others are to do what stands behind it: "trình UBND tỉnh ban hành" issues nothing. */
  readonly opens?: true;
  /** Also a noun: a verb only right behind its aspect. */
  readonly noun?: true;
  /** Says something of the task only at the head of a clause or right behind its aspect: "tỷ lệ hồ sơ đạt 85%" is a figure. */
  readonly leads?: true;
  readonly example: string;
}

export const VERBS: readonly VerbRow[] = [
  {
    words: 'hoàn thành, hoàn tất, hoàn thành xong, làm xong, thực hiện xong, xong, kết thúc, ht',
    kind: 'claim',
    example: 'Hoàn thành ngày 30/6',
  },
  { words: 'đạt', kind: 'claim', leads: true, example: 'Đạt 80%' },
  { words: 'thực hiện, tiến hành, triển khai thực hiện, làm được', kind: 'carry', example: 'Đã thực hiện' },
  {
    words:
      'ban hành, ký ban hành, phê duyệt, công bố, thông qua, ký, ký kết, nghiệm thu, bàn giao, đưa vào sử dụng, đưa vào vận hành, khánh thành',
    kind: 'issue',
    example: 'Đã ban hành Kế hoạch số 15/KH-SNV ngày 12/3/2024',
  },
  { words: 'gửi, nộp, gửi báo cáo', kind: 'send', example: 'Đã gửi Báo cáo số 120/BC-UBND ngày 05/11/2024' },
  { words: 'báo cáo, thông báo', kind: 'send', noun: true, example: 'Đã báo cáo UBND tỉnh' },
  { words: 'tổ chức, họp, khai mạc', kind: 'hold', example: 'Đã tổ chức hội nghị ngày 12/5/2024' },
  {
    words: 'trình, tham mưu, tham mưu trình, đề xuất, xin ý kiến, lấy ý kiến, phân công, chỉ đạo, giao, lấy phiếu',
    kind: 'step',
    opens: true,
    example: 'Đã trình UBND tỉnh ban hành',
  },
  {
    words:
      'triển khai, xây dựng, dự thảo, soạn thảo, rà soát, tổng hợp, phối hợp, thẩm định, góp ý, khảo sát, quán triệt, đăng ký, tiếp nhận, thu thập, hoàn thiện, bắt đầu, khởi động, nghiên cứu, cập nhật, thống kê, kiểm tra, tuyên truyền, lập, soạn, chuẩn bị, xử lý, tiếp thu, giải trình',
    kind: 'step',
    example: 'Đã xây dựng dự thảo',
  },
  { words: 'hướng dẫn, kế hoạch', kind: 'step', noun: true, example: 'Đã hướng dẫn các đơn vị' },
];

/** Verbs that, not come about, say that nothing was begun. */
export const BEGINNING = 'thực hiện, triển khai, triển khai thực hiện, tiến hành, bắt đầu, khởi động';

/** Behind these a verb says what for, when or by what, not that it has come about; up to the next comma. */
export const ASIDES =
  'để, nhằm, phục vụ, làm cơ sở, sau khi, khi, nếu, trước khi, theo, căn cứ, trên cơ sở, về việc, về, v/v, do, vì, trong việc, việc chậm';

/** What a task reaches as a whole: "đạt yêu cầu". */
export const REACHED = 'yêu cầu, kế hoạch, chỉ tiêu, mục tiêu';

/** Nouns that make "hoàn thành" a part of their name. */
export const NAMED_COMPLETION =
  'mức độ, mức, tỷ lệ, tỉ lệ, thời gian, thời hạn, thời điểm, hạn, khả năng, tiến độ, đánh giá, kết quả, chỉ tiêu, xếp loại, mục tiêu, kế hoạch, giấy, xác nhận, công trình';
/** Of these, the ones that a per cent figure behind "hoàn thành" completes. */
export const MEASURED_COMPLETION = 'mức độ, mức, tỷ lệ, tỉ lệ, tiến độ, kết quả, khối lượng';

/** What makes a completion one of a part. */
export const PARTIAL =
  'cơ bản, gần như, gần, bước đầu, một phần, phần lớn, hầu hết, đa số, một số, một nửa, phần nào, nhiều nội dung';

/** What a part of the work is called: its completion is not the task's. */
export const PARTS =
  'giai đoạn, bước, đợt, phần, khâu, hạng mục, vòng, kỳ, công đoạn, khảo sát, rà soát, thống kê, tổng hợp, thu thập, thẩm định';

/** Forerunners of the result: finishing one leaves the task in work. */
export const FORERUNNERS =
  'dự thảo, bản thảo, đề cương, hồ sơ trình, lấy ý kiến, xin ý kiến, tham mưu, góp ý, tham gia ý kiến';

export interface StopRow {
  readonly words: string;
  readonly state: 'stopped' | 'not-arisen' | 'not-done';
  /** Only where the clause begins with it, or right behind "đã", "xin", "đề nghị", "được". */
  readonly leads?: true;
  readonly example: string;
}

/** Words that tell the state by themselves. */
export const STATE_WORDS: readonly StopRow[] = [
  {
    words: 'không phát sinh, chưa phát sinh, không có phát sinh, chưa có phát sinh',
    state: 'not-arisen',
    example: 'Không phát sinh',
  },
  {
    words:
      'tạm dừng, dừng, ngừng, tạm hoãn, hoãn, hủy bỏ, huỷ bỏ, hủy, huỷ, lùi, lùi thời gian, lùi thời hạn, gia hạn, điều chỉnh thời gian, điều chỉnh thời hạn, điều chỉnh tiến độ, kéo dài thời gian, chuyển sang năm, chuyển năm, đưa ra khỏi, rút khỏi, bỏ nhiệm vụ, không thực hiện nữa',
    state: 'stopped',
    leads: true,
    example: 'Đề nghị lùi thời hạn sang năm sau',
  },
  {
    words:
      'quá hạn, trễ hạn, chậm tiến độ, chậm, trong hạn, sắp đến hạn, sắp tới hạn, chưa đến hạn, chưa tới hạn, chưa đến thời hạn, chưa tới thời hạn, chậm so với',
    state: 'not-done',
    leads: true,
    example: 'Chậm tiến độ',
  },
];
export const STOP_LEADS =
  'đã, xin, đề nghị, được, đề xuất, kiến nghị, phải, nhiệm vụ, việc, bị, đang, đồng ý, thống nhất, cho phép, chấp thuận';

/** What a paper named behind it is to the task: made by it, or what it goes by. */
export interface GovernorRow {
  readonly words: string;
  readonly role: 'product' | 'basis';
  /** basis: "tại", "bằng" and a bracket behind it bring the product after all ("Đã thực hiện tại Báo cáo số …"). */
  readonly soft?: true;
  readonly example: string;
}

export const GOVERNORS: readonly GovernorRow[] = [
  {
    words:
      'ban hành, phê duyệt, ký, ký ban hành, công bố, thông qua, gửi, nộp, có, hoàn thành, hoàn tất, xong, trình, tham mưu, kết quả, cụ thể, sản phẩm, bằng, số hiệu, tổ chức',
    role: 'product',
    example: 'Đã ban hành Kế hoạch số 15/KH-SNV',
  },
  {
    words: 'thực hiện, triển khai, triển khai thực hiện, tiếp tục, rà soát, tổ chức thực hiện, tổ chức triển khai',
    role: 'basis',
    soft: true,
    example: 'Thực hiện Quyết định số 5/QĐ-UBND',
  },
  {
    words:
      'căn cứ, theo, trên cơ sở, thay thế, sửa đổi, bổ sung, bãi bỏ, quy định, giao, hướng dẫn, chỉ đạo, kết luận tại, yêu cầu, góp ý, tham gia ý kiến, trả lời, phúc đáp, liên quan, tiếp thu, sơ kết, tổng kết, về, v/v, ý kiến tại, kể từ, so với, đối với, trong, nêu tại, quán triệt, phổ biến, tuyên truyền, cụ thể hóa, ngoài, sau khi có, dự thảo, như',
    role: 'basis',
    example: 'Theo Kế hoạch số 15/KH-SNV ngày 12/3/2024',
  },
];
/** After a soft basis these bring the product. */
export const BRINGS = 'tại, bằng, kết quả';

/** Words before a day that make it no day of completion. */
export const BOUNDS =
  'trước, đến, tới, hết, từ, chậm nhất, muộn nhất, sau, tính đến, tính tới, kể từ, trong, khoảng ngày, so với, không quá, hạn, thời hạn';
