import { Component } from 'react';
import type { ReactNode } from 'react';
import { BREAKAGE as VIETNAMESE } from '../../messages/vi/pane/breakage';
import { BREAKAGE as ENGLISH } from '../../messages/en/pane/breakage';

interface Props {
  readonly language: 'vi' | 'en';
  readonly children: ReactNode;
}

const WORDS = { vi: VIETNAMESE, en: ENGLISH };

/** A defect of the pane itself: said calmly, with a way on. Words and looks (public/trang.css) are there before anything else loads. */
export class Breakage extends Component<Props, { readonly raw?: string }> {
  override state: { readonly raw?: string } = {};

  static getDerivedStateFromError(error: unknown): { readonly raw: string } {
    return { raw: String(error) };
  }

  override render() {
    const words = WORDS[this.props.language];
    if (this.state.raw === undefined) return this.props.children;
    return (
      <main role="alert" className="thong-bao">
        <h1>{words.title}</h1>
        <p>{words.next}</p>
        <button type="button" className="nut" onClick={() => window.location.reload()}>
          {words.reload}
        </button>
        <details className="cho-ky-thuat">
          <summary>{words.details}</summary>
          <pre style={{ whiteSpace: 'pre-wrap' }}>{this.state.raw}</pre>
        </details>
      </main>
    );
  }
}
