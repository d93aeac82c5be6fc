import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { HostFault } from '../../host/planHost';
import { useLanguage } from '../language/LanguageContext';
import { FaultNotice } from '../notices/FaultNotice';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { margin: 0 },
});

/** The workbook could not be read even once. */
export function Unread({ fault }: { readonly fault: HostFault }) {
  const styles = useStyles();
  const { pane } = useLanguage();
  return (
    <div className={styles.root}>
      <Subtitle2 as="h1" className={styles.title}>
        Phụ Lục
      </Subtitle2>
      <span>{pane.plan.welcome}</span>
      <FaultNotice fault={fault} doing={pane.runNames.read} />
    </div>
  );
}
