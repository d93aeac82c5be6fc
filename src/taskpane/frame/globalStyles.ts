import { makeStaticStyles } from '@fluentui/react-components';

/** WebView2 hides scroll bars until the pointer is there: a bar that is always there keeps the page from jumping. */
export const useGlobalStyles = makeStaticStyles({
  'html, body': { margin: 0, padding: 0 },
  body: { overflowY: 'scroll', minWidth: '280px' },
  '#root > .fui-FluentProvider': { minHeight: '100vh' },
});
