import { Button } from '@fluentui/react-components';
import type { Issue } from '../../core/issue/issue';
import { columnIndex } from '../../core/workbook/address';
import type { PaneMessages } from '../../messages/vi/pane';
import { useLanguage } from '../language/LanguageContext';
import { useSession } from '../session/SessionContext';
import { Notice } from './Notice';
import { PlaceLink } from './PlaceLink';

const fact = ({ facts }: Issue, name: string): string => String(facts?.[name] ?? '');

/** Refusals whose usual sentence speaks of options of the command line: the pane has buttons instead. */
const PANE_SENTENCES: Readonly<Record<string, (words: PaneMessages, issue: Issue) => string>> = {
  'cells-in-the-way': ({ noPlan }, issue) =>
    noPlan.cellsInTheWay(fact(issue, 'cells'), Number(issue.facts?.['count'] ?? 0)),
  'sheet-protected': ({ noPlan }, issue) => noPlan.sheetProtected(issue.sheet ?? ''),
};

const COPY_HELPS = new Set(['cells-in-the-way', 'sheet-protected']);

interface Props {
  readonly issue: Issue;
  readonly onClose?: () => void;
}

/** Something is in the way of a run: what, where, and what can be done about it. */
export function Refusal({ issue, onClose }: Props) {
  const session = useSession();
  const { pane, sentence } = useLanguage();
  const own = Object.hasOwn(PANE_SENTENCES, issue.code) ? PANE_SENTENCES[issue.code] : undefined;
  const column = issue.code === 'cells-in-the-way' ? fact(issue, 'column') : '';
  return (
    <Notice
      tone="warning"
      buttons={
        <>
          {column !== '' && (
            <Button size="small" onClick={() => session.place({ kind: 'column', column: columnIndex(column) })}>
              {pane.noPlan.otherColumn(column)}
            </Button>
          )}
          {COPY_HELPS.has(issue.code) && (
            <Button size="small" onClick={() => session.place({ kind: 'copy' })}>
              {pane.noPlan.copySheet}
            </Button>
          )}
          <Button size="small" appearance="subtle" onClick={session.read}>
            {pane.actions.reread}
          </Button>
          {onClose && (
            <Button size="small" appearance="subtle" onClick={onClose}>
              {pane.actions.close}
            </Button>
          )}
        </>
      }
    >
      <span>
        {own ? own(pane, issue) : sentence(issue)} {issue.cell !== undefined && <PlaceLink place={issue} />}
      </span>
    </Notice>
  );
}
