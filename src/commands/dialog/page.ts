import type { Choice, Line, Notice } from './notice';

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text = ''): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function lineItem({ text, details }: Line): HTMLElement {
  const item = element('li', text);
  if (details !== undefined) {
    const part = element('div', details);
    part.className = 'chi-tiet';
    item.append(part);
  }
  return item;
}

function buttonRow(notice: Notice, choose: (choice: Choice) => void): HTMLElement {
  const row = element('div');
  const buttons = notice.buttons.map(({ choice, label }, index) => {
    const button = element('button', label);
    button.type = 'button';
    button.className = index === 0 ? 'nut nut-chinh' : 'nut';
    button.addEventListener('click', () => {
      if (choice !== 'leave') {
        for (const each of buttons) each.disabled = true;
        row.append(busyLine(notice));
      }
      choose(choice);
    });
    return button;
  });
  row.append(...buttons);
  return row;
}

function busyLine({ busy = '' }: Notice): HTMLElement {
  const line = element('p', busy);
  line.setAttribute('role', 'status');
  return line;
}

/** Shows a notice in place of what the root element holds. Texts stay texts. */
export function showNotice(root: HTMLElement, notice: Notice, choose: (choice: Choice) => void): void {
  document.documentElement.lang = notice.language;
  document.title = notice.title;
  const main = element('main');
  main.className = 'thong-bao';
  const title = element('h1', notice.title);
  title.tabIndex = -1;
  const list = element('ul');
  list.append(...notice.lines.map(lineItem));
  main.append(title, element('p', notice.text));
  if (notice.lines.length > 0) main.append(list);
  if (notice.after !== undefined) main.append(element('p', notice.after));
  main.append(buttonRow(notice, choose));
  root.replaceChildren(main);
  title.focus();
}
