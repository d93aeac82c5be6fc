import type { AreaCode } from '../../core/plan/plan';

/** Names of the reform areas (Nghị quyết 76/NQ-CP), as they stand in the summary. */
export const AREA_LABELS: Readonly<Record<AreaCode, string>> = {
  'the-che': 'Cải cách thể chế',
  tthc: 'Cải cách thủ tục hành chính',
  'bo-may': 'Cải cách tổ chức bộ máy hành chính nhà nước',
  'cong-vu': 'Cải cách chế độ công vụ',
  'tai-chinh-cong': 'Cải cách tài chính công',
  'chinh-quyen-so': 'Xây dựng, phát triển chính quyền điện tử, chính quyền số',
  'chi-dao-dieu-hanh': 'Công tác chỉ đạo, điều hành',
  sipas: 'Nâng cao Chỉ số hài lòng (SIPAS)',
  pci: 'Nâng cao Chỉ số năng lực cạnh tranh (PCI)',
  khac: 'Khác',
};
