import { makeStyles, Select } from '@fluentui/react-components';
import type { SelectProps } from '@fluentui/react-components';

const useStyles = makeStyles({ select: { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } });

/** A list to choose one from, never wider than the pane however long its entries are. */
export function Choice(props: SelectProps) {
  const styles = useStyles();
  return <Select {...props} select={{ className: styles.select }} />;
}
