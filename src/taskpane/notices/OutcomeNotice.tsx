import { Button } from '@fluentui/react-components';
import type { Issue } from '../../core/issue/issue';
import { useLanguage } from '../language/LanguageContext';
import { usePane, useSession } from '../session/SessionContext';
import type { Outcome } from '../session/state';
import { FaultNotice } from './FaultNotice';
import { Notice } from './Notice';
import type { NoticeTone } from './Notice';
import { outcomeWords } from './outcomeWords';
import { PlaceLink } from './PlaceLink';
import { Refusal } from './Refusal';

const TONES: Readonly<Partial<Record<Outcome['kind'], NoticeTone>>> = {
  done: 'success',
  undone: 'success',
  copied: 'success',
  'nothing-to-do': 'success',
};

function Kept({ outcome }: { readonly outcome: Extract<Outcome, { kind: 'undone' }> }) {
  return (
    <span>
      {outcome.kept.slice(0, 20).map((place, index) => (
        <span key={`${place.sheet ?? ''} ${place.cell ?? ''}`}>
          {index > 0 && '; '}
          <PlaceLink place={place} />
        </span>
      ))}
    </span>
  );
}

const TOLD = /^(?:correction|import)-/u;

/** Findings that belong to what was just done. */
function toldOf(outcome: Outcome): readonly Issue[] {
  if (outcome.kind === 'nothing-to-do') return outcome.kept;
  return outcome.kind === 'done' ? outcome.planned.issues.filter(({ code }) => TOLD.test(code)) : [];
}

/** What came of the last thing a person did. */
export function OutcomeNotice({ outcome }: { readonly outcome: Outcome }) {
  const session = useSession();
  const { pane, sentence } = useLanguage();
  const isIdle = usePane((state) => state.work.kind === 'idle');
  const canUndo = usePane((state) => state.undoable) && outcome.kind === 'done' && outcome.undoable;
  if (outcome.kind === 'failed') {
    return <FaultNotice fault={outcome.fault} doing={pane.runNames[outcome.job]} onClose={session.closeOutcome} />;
  }
  if (outcome.kind === 'refused') return <Refusal issue={outcome.refusal} onClose={session.closeOutcome} />;
  const told = toldOf(outcome);
  return (
    <Notice
      tone={TONES[outcome.kind] ?? 'info'}
      buttons={
        <>
          {canUndo && (
            <Button size="small" disabledFocusable={!isIdle} onClick={session.undo}>
              {pane.actions.undoShort}
            </Button>
          )}
          <Button size="small" appearance="subtle" onClick={session.closeOutcome}>
            {pane.actions.close}
          </Button>
        </>
      }
    >
      <span>{outcomeWords(pane, outcome)}</span>
      {outcome.kind === 'undone' && outcome.kept.length > 0 && <Kept outcome={outcome} />}
      {told.map((issue) => (
        <span key={`${issue.code} ${issue.cell ?? ''}`}>{sentence(issue)}</span>
      ))}
    </Notice>
  );
}
