// What the add-in's pages may load. The one foreign host is Microsoft's, for office.js; what office.js itself tries to send elsewhere is stopped too.

/** Griffel (Fluent UI) makes empty <style> elements and fills them by insertRule: the hash of nothing lets exactly those through. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const OFFICE_JS_HOST = 'https://appsforoffice.microsoft.com';

const POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'", OFFICE_JS_HOST],
  'style-src': ["'self'", EMPTY_STYLE],
  'img-src': ["'self'", 'data:'],
  // Excel on the web: office.js asks a page of its own host whether the program around it is to be trusted.
  'frame-src': [OFFICE_JS_HOST],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/** The development server tells the page to load itself again. */
const FOR_DEVELOPMENT = { 'connect-src': ["'self'", 'wss://localhost:3000'] };

const written = (policy) =>
  Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');

module.exports = {
  OFFICE_JS_HOST,
  contentPolicy: written(POLICY),
  developmentPolicy: written({ ...POLICY, ...FOR_DEVELOPMENT }),
};
