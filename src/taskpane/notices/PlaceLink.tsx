import { Link, makeStyles } from '@fluentui/react-components';
import type { Place } from '../../core/issue/issue';
import { useLanguage } from '../language/LanguageContext';
import { selectionOf } from '../session/select/place';
import { useSession } from '../session/SessionContext';

const useStyles = makeStyles({ link: { fontSize: 'inherit', lineHeight: 'inherit' } });

interface Props {
  readonly place: Place;
  /** Left out of the words where it is the sheet that everything is about. */
  readonly ownSheet?: string;
}

/** Words of a place that lead to it; nothing where there is no place. */
export function PlaceLink({ place, ownSheet }: Props) {
  const session = useSession();
  const styles = useStyles();
  const { pane } = useLanguage();
  const target = selectionOf(place, ownSheet);
  if (!target || (place.cell === undefined && place.sheet === ownSheet)) return null;
  const sheet = place.sheet === undefined || place.sheet === ownSheet ? [] : [pane.place.sheet(place.sheet)];
  const cell = place.cell === undefined ? [] : [pane.place.cell(place.cell)];
  return (
    <Link as="button" inline className={styles.link} onClick={() => session.goTo(target)}>
      {[...sheet, ...cell].join(', ')}
    </Link>
  );
}
