import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { HostFault } from '../../host/planHost';
import { useLanguage } from '../language/LanguageContext';
import { useSession } from '../session/SessionContext';
import { Notice } from './Notice';
import { PlaceLink } from './PlaceLink';

const useStyles = makeStyles({
  raw: { whiteSpace: 'pre-wrap', margin: `${tokens.spacingVerticalXS} 0 0`, fontFamily: tokens.fontFamilyMonospace },
  places: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

const MOST_PLACES = 12;

function Places({ places }: { readonly places: readonly { readonly sheet?: string; readonly cell?: string }[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.places}>
      {places.slice(0, MOST_PLACES).map((place) => (
        <li key={`${place.sheet ?? ''} ${place.cell ?? ''}`}>
          <PlaceLink place={place} />
        </li>
      ))}
      {places.length > MOST_PLACES && <li>… +{places.length - MOST_PLACES}</li>}
    </ul>
  );
}

interface Props {
  readonly fault: HostFault;
  /** What was being done. */
  readonly doing: string;
  readonly onClose?: () => void;
}

/** What happened, what was written or not, what to do next, and how to try again. */
export function FaultNotice({ fault, doing, onClose }: Props) {
  const session = useSession();
  const styles = useStyles();
  const { pane } = useLanguage();
  const { what, next } = pane.faults[fault.code];
  const { left } = fault;
  const words = pane.faultWords;
  const raw = [fault.code, fault.raw].filter((part) => part !== undefined).join(': ');
  return (
    <Notice
      tone={left?.kind === 'partly' ? 'error' : 'warning'}
      buttons={
        <>
          <Button size="small" onClick={session.retry}>
            {words.retry}
          </Button>
          {onClose && (
            <Button size="small" appearance="subtle" onClick={onClose}>
              {pane.actions.close}
            </Button>
          )}
        </>
      }
    >
      <span className={styles.strong}>{doing}</span>
      <span>{what}</span>
      {fault.sheet !== undefined && (
        <span>
          {pane.place.where} <PlaceLink place={fault} />
        </span>
      )}
      {left && <span>{pane.faultLeft[left.kind]}</span>}
      {left?.kind === 'partly' && <Places places={left.places} />}
      <span>{next}</span>
      {fault.cells && fault.cells.length > 0 && (
        <div>
          {words.cells}
          <Places places={fault.cells} />
        </div>
      )}
      <details>
        <summary>{words.details}</summary>
        <pre className={styles.raw}>{raw}</pre>
      </details>
    </Notice>
  );
}
