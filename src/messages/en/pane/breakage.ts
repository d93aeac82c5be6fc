import type { BREAKAGE as Breakage } from '../../vi/pane/breakage';

export const BREAKAGE: typeof Breakage = {
  title: 'The Phụ Lục pane ran into a problem',
  next: 'Your workbook is not affected. Check the network connection, then open the pane again.',
  reload: 'Open the pane again',
  details: 'Details for IT staff',
};
