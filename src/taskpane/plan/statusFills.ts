import { makeStyles, tokens } from '@fluentui/react-components';

const stripes = (angle: string): string =>
  `repeating-linear-gradient(${angle}, transparent 0 3px, ${tokens.colorNeutralBackground1} 3px 4px)`;

/** A colour for each status; those that are close in meaning differ by a pattern. Contrast themes take colours away: then lines part them. */
export const useStatusFills = makeStyles({
  overdue: { backgroundColor: tokens.colorPaletteRedBackground3 },
  'due-soon': { backgroundColor: tokens.colorPaletteMarigoldBorderActive },
  'in-time': { backgroundColor: tokens.colorPaletteBlueBorderActive },
  undetermined: { backgroundColor: tokens.colorNeutralForeground4, backgroundImage: stripes('90deg') },
  continuous: { backgroundColor: tokens.colorNeutralForeground4 },
  'done-late': { backgroundColor: tokens.colorPaletteGreenBackground3, backgroundImage: stripes('45deg') },
  'done-on-time': { backgroundColor: tokens.colorPaletteGreenBackground3 },
});
