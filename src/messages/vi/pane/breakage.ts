/** The pane itself broke, or a part of it could not be loaded. */
export const BREAKAGE = {
  title: 'Ngăn Phụ Lục gặp trục trặc',
  next: 'Tệp của bạn không bị ảnh hưởng. Kiểm tra kết nối mạng rồi mở lại ngăn.',
  reload: 'Mở lại ngăn',
  details: 'Chi tiết cho bộ phận kỹ thuật',
};
