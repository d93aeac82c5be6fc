import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular, ErrorCircle16Regular, Info16Regular, Warning16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  icon: { marginTop: '1px', color: tokens.colorNeutralForeground3 },
  success: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  error: { color: tokens.colorStatusDangerForeground1 },
  onSuccess: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    ...{ borderTopColor: tokens.colorStatusSuccessBorder1, borderRightColor: tokens.colorStatusSuccessBorder1 },
    ...{ borderBottomColor: tokens.colorStatusSuccessBorder1, borderLeftColor: tokens.colorStatusSuccessBorder1 },
  },
  onWarning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...{ borderTopColor: tokens.colorStatusWarningBorder1, borderRightColor: tokens.colorStatusWarningBorder1 },
    ...{ borderBottomColor: tokens.colorStatusWarningBorder1, borderLeftColor: tokens.colorStatusWarningBorder1 },
  },
  onError: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...{ borderTopColor: tokens.colorStatusDangerBorder1, borderRightColor: tokens.colorStatusDangerBorder1 },
    ...{ borderBottomColor: tokens.colorStatusDangerBorder1, borderLeftColor: tokens.colorStatusDangerBorder1 },
  },
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXXS },
});

export type NoticeTone = 'info' | 'success' | 'warning' | 'error';

const ICONS = {
  info: Info16Regular,
  success: CheckmarkCircle16Regular,
  warning: Warning16Regular,
  error: ErrorCircle16Regular,
} as const;

const BACKGROUNDS = { info: undefined, success: 'onSuccess', warning: 'onWarning', error: 'onError' } as const;
const FOREGROUNDS = { info: undefined, success: 'success', warning: 'warning', error: 'error' } as const;

interface Props {
  readonly tone: NoticeTone;
  readonly children: ReactNode;
  readonly buttons?: ReactNode;
}

/** A framed line or two that tells something, with what can be done about it. */
export function Notice({ tone, children, buttons }: Props) {
  const styles = useStyles();
  const Icon = ICONS[tone];
  const background = BACKGROUNDS[tone];
  const foreground = FOREGROUNDS[tone];
  return (
    <div className={mergeClasses(styles.root, background && styles[background])}>
      <Icon className={mergeClasses(styles.icon, foreground && styles[foreground])} aria-hidden />
      <div className={styles.body}>
        {children}
        {buttons !== undefined && <div className={styles.buttons}>{buttons}</div>}
      </div>
    </div>
  );
}
