import { Button, Field, Textarea } from '@fluentui/react-components';
import { OverFrame } from '../frame/OverFrame';
import { useLanguage } from '../language/LanguageContext';
import { useSession } from '../session/SessionContext';

/** The paragraph for the report, selected and ready to be copied by hand. */
export default function ParagraphPage({ text }: { readonly text: string }) {
  const session = useSession();
  const { pane } = useLanguage();
  return (
    <OverFrame
      title={pane.paragraph.title}
      beginsAtTitle={false}
      onClose={session.close}
      buttons={<Button onClick={session.close}>{pane.actions.close}</Button>}
    >
      <Field label={pane.paragraph.byHand}>
        <Textarea
          autoFocus
          readOnly
          value={text}
          rows={12}
          resize="vertical"
          onFocus={(event) => event.target.select()}
        />
      </Field>
    </OverFrame>
  );
}
