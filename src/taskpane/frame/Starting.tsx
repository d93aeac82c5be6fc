import { makeStyles, Spinner } from '@fluentui/react-components';

const useStyles = makeStyles({ root: { display: 'flex', justifyContent: 'center', paddingTop: '96px' } });

/** Before any word is there: the name of the product, which is the same in every language. */
export function Starting() {
  return (
    <div className={useStyles().root}>
      <Spinner size="medium" label="Phụ Lục" labelPosition="below" />
    </div>
  );
}
