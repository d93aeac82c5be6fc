import type { AreaCode } from '../plan/plan';

/** Headings as plans usually write them; a damaged heading is read as the closest of these. */
export const USUAL_HEADINGS: readonly { readonly code: AreaCode; readonly heading: string }[] = [
  { code: 'the-che', heading: 'Cải cách thể chế' },
  { code: 'the-che', heading: 'Về cải cách thể chế' },
  { code: 'the-che', heading: 'Cải cách thể chế hành chính' },
  { code: 'tthc', heading: 'Cải cách thủ tục hành chính' },
  { code: 'tthc', heading: 'Về cải cách thủ tục hành chính' },
  { code: 'tthc', heading: 'Cải cách TTHC' },
  { code: 'bo-may', heading: 'Cải cách tổ chức bộ máy' },
  { code: 'bo-may', heading: 'Về cải cách tổ chức bộ máy' },
  { code: 'bo-may', heading: 'Cải cách tổ chức bộ máy hành chính nhà nước' },
  { code: 'bo-may', heading: 'Cải cách tổ chức bộ máy hành chính' },
  { code: 'cong-vu', heading: 'Cải cách chế độ công vụ' },
  { code: 'cong-vu', heading: 'Về cải cách chế độ công vụ' },
  { code: 'cong-vu', heading: 'Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức' },
  { code: 'tai-chinh-cong', heading: 'Cải cách tài chính công' },
  { code: 'tai-chinh-cong', heading: 'Về cải cách tài chính công' },
  { code: 'chinh-quyen-so', heading: 'Xây dựng và phát triển chính quyền điện tử hướng đến chính quyền số' },
  { code: 'chinh-quyen-so', heading: 'Xây dựng và phát triển chính quyền điện tử, chính quyền số' },
  { code: 'chinh-quyen-so', heading: 'Xây dựng chính quyền điện tử, chính quyền số' },
  { code: 'chinh-quyen-so', heading: 'Xây dựng, phát triển chính phủ điện tử, chính phủ số' },
  { code: 'chinh-quyen-so', heading: 'Hiện đại hóa hành chính' },
  { code: 'chi-dao-dieu-hanh', heading: 'Công tác chỉ đạo, điều hành' },
  { code: 'chi-dao-dieu-hanh', heading: 'Công tác chỉ đạo, điều hành cải cách hành chính' },
  { code: 'sipas', heading: 'Nâng cao Chỉ số hài lòng' },
  { code: 'pci', heading: 'Nâng cao Chỉ số năng lực cạnh tranh' },
];
