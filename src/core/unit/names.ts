/** Names known after a head word. They keep "và", "-" and "," inside the name, and let a head be shared: "Phòng Nội vụ, Tư pháp". */
export interface KnownNames {
  readonly heads: readonly string[];
  /** Each name with its usual abbreviations; only abbreviations that mean one thing after this head. */
  readonly names: readonly (readonly string[])[];
}

const DEPARTMENTS: KnownNames['names'] = [
  ['Nội vụ', 'NV'],
  ['Tư pháp', 'TP'],
  ['Tài chính', 'TC'],
  ['Kế hoạch và Đầu tư', 'KH&ĐT', 'KHĐT', 'KH-ĐT'],
  ['Xây dựng', 'XD'],
  ['Giao thông vận tải', 'GTVT', 'Giao thông Vận tải'],
  ['Giao thông vận tải - Xây dựng', 'GTVT-XD'],
  ['Giao thông công chính'],
  ['Công Thương', 'CT'],
  ['Nông nghiệp và Phát triển nông thôn', 'NN&PTNT', 'NNPTNT', 'NN-PTNT', 'Nông nghiệp & PTNT', 'Nông nghiệp PTNT'],
  ['Nông nghiệp và Môi trường', 'NN&MT', 'NNMT', 'NN-MT'],
  ['Tài nguyên và Môi trường', 'TN&MT', 'TNMT', 'TN-MT'],
  ['Thông tin và Truyền thông', 'TT&TT', 'TTTT', 'TT-TT'],
  ['Khoa học và Công nghệ', 'KH&CN', 'KHCN', 'KH-CN'],
  ['Giáo dục và Đào tạo', 'GD&ĐT', 'GDĐT', 'GD-ĐT'],
  ['Y tế', 'YT'],
  [
    'Lao động - Thương binh và Xã hội',
    'LĐ-TB&XH',
    'LĐTB&XH',
    'LĐTBXH',
    'LĐ-TBXH',
    'Lao động TB&XH',
    'Lao động - TB&XH',
  ],
  ['Văn hóa, Thể thao và Du lịch', 'VHTT&DL', 'VH,TT&DL', 'VHTTDL', 'VH-TT&DL', 'VH-TT-DL', 'VHTT-DL'],
  ['Văn hóa và Thể thao', 'VH&TT', 'VHTT'],
  ['Văn hóa, Thông tin và Truyền thông'],
  ['Du lịch', 'DL'],
  ['Ngoại vụ', 'NgV'],
  ['Dân tộc và Tôn giáo', 'DT&TG', 'DTTG'],
  ['Quy hoạch - Kiến trúc', 'QH-KT', 'QHKT'],
  ['An toàn thực phẩm', 'ATTP'],
];

const DIVISIONS: KnownNames['names'] = [
  ['Nội vụ', 'NV'],
  ['Nội vụ - Lao động - Thương binh và Xã hội'],
  ['Tư pháp', 'TP'],
  ['Tài chính - Kế hoạch', 'TC-KH', 'TCKH', 'TC&KH'],
  ['Kế hoạch - Tài chính', 'KH-TC', 'KHTC', 'KH&TC'],
  ['Kinh tế', 'KT'],
  ['Kinh tế và Hạ tầng', 'KT-HT', 'KTHT', 'KT&HT'],
  ['Kinh tế, Hạ tầng và Đô thị', 'KT-HT-ĐT', 'KT,HT&ĐT', 'KTHTĐT', 'KTHT&ĐT'],
  ['Quản lý đô thị', 'QLĐT'],
  ['Tài nguyên và Môi trường', 'TN&MT', 'TNMT', 'TN-MT'],
  ['Nông nghiệp và Phát triển nông thôn', 'NN&PTNT', 'NNPTNT', 'NN-PTNT'],
  ['Nông nghiệp và Môi trường', 'NN&MT', 'NNMT', 'NN-MT'],
  ['Lao động - Thương binh và Xã hội', 'LĐ-TB&XH', 'LĐTB&XH', 'LĐTBXH', 'LĐ-TBXH'],
  ['Văn hóa và Thông tin', 'VH&TT', 'VHTT', 'VH-TT'],
  ['Văn hóa - Xã hội', 'VH-XH', 'VHXH', 'VH&XH'],
  ['Văn hóa, Khoa học và Thông tin', 'VH,KH&TT', 'VHKHTT', 'VHKH&TT'],
  ['Giáo dục và Đào tạo', 'GD&ĐT', 'GDĐT', 'GD-ĐT'],
  ['Y tế', 'YT'],
  ['Dân tộc', 'DT'],
  ['Dân tộc và Tôn giáo'],
  ['Hành chính - Quản trị', 'HC-QT', 'HCQT'],
  ['Tổ chức - Hành chính', 'TC-HC', 'TCHC'],
  ['Hành chính - Tổ chức', 'HC-TC', 'HCTC'],
  ['Tổ chức cán bộ', 'TCCB'],
  ['Tổ chức bộ máy và biên chế'],
  ['Cải cách hành chính', 'CCHC'],
  ['Nội chính'],
  ['Kinh tế - Tổng hợp'],
  ['Nghiệp vụ', 'NgV'],
  ['Kế hoạch - Nghiệp vụ'],
];

const COMMITTEES: KnownNames['names'] = [
  ['Pháp chế'],
  ['Kinh tế - Ngân sách', 'KT-NS', 'KTNS'],
  ['Kinh tế - Xã hội', 'KT-XH'],
  ['Văn hóa - Xã hội', 'VH-XH', 'VHXH'],
  ['Đô thị'],
  ['Dân tộc'],
  ['Tổ chức'],
  ['Tuyên giáo'],
  ['Tuyên giáo và Dân vận'],
  ['Dân vận'],
  ['Nội chính'],
  ['Xây dựng Đảng'],
  ['Thi đua - Khen thưởng'],
  ['Tôn giáo'],
];

const MINISTRIES: KnownNames['names'] = [
  ...DEPARTMENTS.filter(([name]) => name !== 'Du lịch' && name !== 'Ngoại vụ' && name !== 'Văn hóa và Thể thao'),
  ['Quốc phòng', 'QP'],
  ['Công an', 'CA'],
  ['Ngoại giao', 'NG'],
];

const COMMUNE_OFFICIALS: KnownNames['names'] = [
  ['Văn phòng - Thống kê', 'VP-TK'],
  ['Tư pháp - Hộ tịch', 'TP-HT'],
  ['Địa chính - Xây dựng - Đô thị và Môi trường'],
  ['Địa chính - Nông nghiệp - Xây dựng và Môi trường'],
  ['Địa chính - Xây dựng', 'ĐC-XD'],
  ['Tài chính - Kế toán', 'TC-KT'],
  ['Văn hóa - Xã hội', 'VH-XH'],
];

export const KNOWN_NAMES: readonly KnownNames[] = [
  { heads: ['Sở'], names: DEPARTMENTS },
  { heads: ['Phòng'], names: DIVISIONS },
  { heads: ['Ban'], names: COMMITTEES },
  { heads: ['Bộ'], names: MINISTRIES },
  { heads: ['Công chức'], names: COMMUNE_OFFICIALS },
];

/** Whole names that hold a verb, "và" or a comma which would end another name. */
export const FIXED_NAMES: readonly string[] = [
  'Bộ phận Tiếp nhận và Trả kết quả thực hiện theo cơ chế một cửa, một cửa liên thông',
  'Bộ phận Tiếp nhận và Trả kết quả theo cơ chế một cửa, một cửa liên thông',
  'Bộ phận Tiếp nhận và Trả kết quả giải quyết thủ tục hành chính',
  'Bộ phận Tiếp nhận và Trả kết quả giải quyết TTHC',
  'Bộ phận Tiếp nhận hồ sơ và Trả kết quả',
  'Bộ phận Tiếp nhận và Trả kết quả',
  'Hội đồng phối hợp phổ biến, giáo dục pháp luật',
  'Hội đồng phối hợp phổ biến giáo dục pháp luật',
  'Hội đồng Phối hợp PBGDPL',
  'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân',
  'Văn phòng Đoàn ĐBQH và HĐND',
  'Văn phòng Đoàn ĐBQH, HĐND và UBND',
  'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
  'Văn phòng HĐND và UBND',
  'Văn phòng HĐND - UBND',
  'Văn phòng Đảng ủy, HĐND và UBND',
  'Đoàn đại biểu Quốc hội và HĐND',
  'Ban Thường trực Ủy ban MTTQ Việt Nam',
  'Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở',
  'Ban Chỉ đạo cải cách hành chính và chuyển đổi số',
  'Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số',
  'Trung tâm Văn hóa, Thông tin và Thể thao',
  'Trung tâm Văn hóa, Thể thao và Truyền thanh',
  'Trung tâm Truyền thông, Văn hóa và Thể thao',
  'Sở, ban, ngành',
];
