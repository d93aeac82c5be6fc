/*
 * Runs before everything else, in whatever shows the page, and therefore in ES5 with its own words: says what to do when the pane cannot open,
 * instead of leaving it blank. Once the pane has replaced the line "Đang mở" (#dang-mo), it does nothing more.
 */
/* global window, document, navigator, location */
(function () {
  'use strict';

  var OFFICE_HOST = 'appsforoffice.microsoft.com';
  /** Milliseconds to wait for office.js, and once more for our own code. */
  var PATIENCE = 15000;
  var LOOK_EVERY = 250;

  var TRY_AGAIN = 'Bấm “Thử lại”.';
  var FOR_IT = 'Nếu vẫn vậy, gửi phần “Thông tin kỹ thuật” bên dưới cho bộ phận công nghệ thông tin.';

  var MESSAGES = {
    old: {
      title: 'Excel trên máy này chưa mở được Phụ Lục',
      text: 'Phụ Lục chạy trong Excel 2021, Excel 2024, Microsoft 365 và Excel trên web. Bộ hiển thị của Excel đang dùng quá cũ.',
      steps: [
        'Cập nhật Office: Tệp (File) › Tài khoản (Account) › Tùy chọn cập nhật (Update Options) › Cập nhật ngay.',
        'Office 2016 và Office 2019 không dùng được; nhờ bộ phận công nghệ thông tin nâng cấp. Trên máy Mac, cập nhật cả macOS.',
        'Trong lúc chờ: tệp đã lập vẫn dùng như bình thường; nhập ngày hoàn thành thì trạng thái tự tính lại.',
      ],
    },
    office: {
      title: 'Chưa tải được thư viện Office của Microsoft',
      text:
        'Phụ Lục cần tệp office.js từ máy chủ ' + OFFICE_HOST + ' nhưng chưa tải được. Bảng tính không bị thay đổi gì.',
      steps: [
        'Kiểm tra máy có vào được mạng không.',
        'Nhờ bộ phận công nghệ thông tin cho phép địa chỉ https://' + OFFICE_HOST + ' qua proxy và tường lửa.',
        TRY_AGAIN,
      ],
    },
    bundle: {
      title: 'Ngăn Phụ Lục chưa mở được',
      text: 'Một phần của Phụ Lục không tải hoặc không chạy được. Bảng tính không bị thay đổi gì.',
      steps: [TRY_AGAIN, 'Đóng hẳn Excel rồi mở lại tệp.', FOR_IT],
    },
    browser: {
      title: 'Hãy mở Phụ Lục trong Excel',
      text: 'Trang này chỉ làm việc bên trong Excel, không làm việc riêng trong trình duyệt.',
      steps: [
        'Mở tệp có bảng phụ lục bằng Excel.',
        'Trên thẻ Trang đầu (Home), nhóm Phụ Lục, bấm “Mở ngăn theo dõi”.',
        'Nếu chưa thấy nhóm Phụ Lục: nhờ bộ phận công nghệ thông tin cài phần bổ trợ.',
      ],
    },
  };

  var startedAt = new Date().getTime();
  var readyAt = 0;
  var asked = false;
  var shown = '';
  var details = [];

  function understands(pattern, flags) {
    try {
      return new RegExp(pattern, flags) instanceof RegExp;
    } catch (error) {
      details.push(error.message);
      return false;
    }
  }

  /** What our own code is written with; a webview without it could not even read the file. */
  function isTooOld() {
    return (
      /Trident\/|MSIE |Edge\//.test(navigator.userAgent) ||
      typeof Promise === 'undefined' ||
      !('noModule' in document.createElement('script')) ||
      !String.prototype.replaceAll ||
      !Array.prototype.at ||
      !Object.hasOwn ||
      !understands('\\p{L}', 'u') ||
      !understands('(?<!a)b', '')
    );
  }

  function paneIsOpen() {
    return document.body !== null && document.readyState !== 'loading' && document.getElementById('dang-mo') === null;
  }

  function element(name, text, className) {
    var made = document.createElement(name);
    if (text) made.appendChild(document.createTextNode(text));
    if (className) made.className = className;
    return made;
  }

  function technicalPart(kind) {
    var part = element('details', '', 'cho-ky-thuat');
    part.appendChild(element('summary', 'Thông tin kỹ thuật'));
    var lines = [kind, location.href.split(/[?#]/)[0], navigator.userAgent].concat(details);
    for (var i = 0; i < lines.length; i += 1) part.appendChild(element('p', lines[i]));
    return part;
  }

  function noticeOf(kind) {
    var message = MESSAGES[kind];
    var notice = element('main', '', 'thong-bao');
    var list = element('ol');
    var again = element('button', 'Thử lại', 'nut nut-chinh');
    notice.id = 'khoi-dong';
    notice.setAttribute('role', 'alert');
    notice.setAttribute('data-ly-do', kind);
    notice.appendChild(element('h1', message.title));
    notice.appendChild(element('p', message.text));
    for (var i = 0; i < message.steps.length; i += 1) list.appendChild(element('li', message.steps[i]));
    notice.appendChild(list);
    again.setAttribute('type', 'button');
    again.onclick = function () {
      location.reload();
    };
    if (kind === 'office' || kind === 'bundle') notice.appendChild(again);
    notice.appendChild(technicalPart(kind));
    return notice;
  }

  function hideNotice() {
    var notice = document.getElementById('khoi-dong');
    if (notice) notice.parentNode.removeChild(notice);
  }

  function showRoot(visible) {
    var root = document.getElementById('root');
    if (root) root.style.display = visible ? '' : 'none';
  }

  /** The first reason stands, until another one explains it. */
  function show(kind) {
    if (shown === kind || shown === 'old' || (shown === 'office' && kind === 'bundle')) return;
    shown = kind;
    if (document.body === null || document.readyState === 'loading') return;
    hideNotice();
    showRoot(false);
    document.body.appendChild(noticeOf(kind));
  }

  function showWhenParsed() {
    var kind = shown;
    shown = '';
    if (kind) show(kind);
  }

  function ourOwn(address) {
    return String(address || '').indexOf(location.protocol + '//' + location.host + '/') === 0;
  }

  function onError(event) {
    var target = event.target;
    if (paneIsOpen()) return;
    if (target && target.tagName === 'SCRIPT') {
      details.push('script: ' + target.src);
      show(target.src.indexOf('//' + OFFICE_HOST + '/') > 0 ? 'office' : 'bundle');
    } else if (event.message) {
      details.push(event.message + ' (' + event.filename + ':' + event.lineno + ')');
      if (ourOwn(event.filename)) show('bundle');
    }
  }

  function onReady(info) {
    readyAt = new Date().getTime();
    if (!info || !info.host) show('browser');
    else if (shown === 'office') hideNotice();
  }

  function look() {
    var now = new Date().getTime();
    var office = window.Office;
    if (office && office.onReady && !asked) {
      asked = true;
      office.onReady(onReady);
    }
    if (readyAt !== 0 && paneIsOpen()) {
      window.clearInterval(timer);
      if (shown !== 'browser') {
        hideNotice();
        showRoot(true);
      }
      return;
    }
    if (readyAt === 0 && now - startedAt > PATIENCE) show('office');
    if (readyAt !== 0 && now - readyAt > PATIENCE) show('bundle');
  }

  if (document.addEventListener) document.addEventListener('DOMContentLoaded', showWhenParsed);
  if (window.addEventListener) window.addEventListener('error', onError, true);
  var timer = window.setInterval(look, LOOK_EVERY);
  if (isTooOld()) {
    window.clearInterval(timer);
    show('old');
  }
})();
