import { languageOf, themeOf } from '../../../src/host/excel/surroundings';

test.each([
  ['vi-VN', 'vi'],
  ['vi', 'vi'],
  ['VI_vn', 'vi'],
  ['', 'vi'],
  [undefined, 'vi'],
  ['en-US', 'en'],
  ['fr-FR', 'en'],
  ['vie-extra', 'en'],
] as const)('display language %s gives %s', (display, language) => {
  expect(languageOf(display)).toBe(language);
});

const theme = (over: Partial<Office.OfficeTheme>): Office.OfficeTheme => over as Office.OfficeTheme;

test.each([
  [undefined, { dark: false }],
  [theme({ isDarkTheme: true }), { dark: true }],
  [
    theme({ bodyBackgroundColor: '#262626', bodyForegroundColor: 'ffffff' }),
    { dark: true, background: '#262626', foreground: '#FFFFFF' },
  ],
  [theme({ bodyBackgroundColor: '#fff0f5' }), { dark: false, background: '#FFF0F5' }],
  [theme({ bodyBackgroundColor: '#000000', isDarkTheme: false }), { dark: false, background: '#000000' }],
  [theme({ bodyBackgroundColor: 'white' }), { dark: false }],
])('theme %j', (given, told) => {
  expect(themeOf(given)).toEqual(told);
});
