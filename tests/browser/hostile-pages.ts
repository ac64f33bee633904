/** Style sheets that a card has to stand up to. */
export const STYLES: [what: string, css: string][] = [
  ['unsets everything', '* { all: unset !important }'],
  ['hides every div', 'div { display: none !important }'],
  [
    'speaks to the card itself',
    'lay-terms-card { display: none !important; opacity: 0 !important; inset: 9999px !important; clip-path: inset(50%) !important; scale: 0 !important; translate: 9999px !important; contain: strict !important; max-height: 0 !important }',
  ],
  ['uses the same custom properties', '* { --x: -9000px !important; --y: -9000px !important; --room: 1px !important }'],
  [
    'transforms and filters the page',
    'html { transform: translate(30px, 40px) scale(.9); filter: blur(.5px); opacity: .9 }',
  ],
  [
    'lays a veil over everything',
    'body::after { content: ""; position: fixed; inset: 0; z-index: 2147483647; pointer-events: none }',
  ],
  ['forbids selection', '* { user-select: none !important; -webkit-user-select: none !important }'],
  [
    'contains and clips the body',
    'body { position: fixed; inset: 0; overflow: hidden; contain: strict; perspective: 40em }',
  ],
  [
    'slows every change down',
    '* { transition: all 60s !important; animation: none !important; scroll-behavior: smooth !important }',
  ],
];

/** What a page can break of the language and the DOM before anything of ours runs. */
export const PATCHES = `
  caught = '';
  const no = (name) => function () { caught += name + ' '; throw new Error('broken by the page: ' + name) };
  for (const name of ['map', 'flatMap', 'filter', 'push', 'sort', 'slice', 'includes', 'at']) Array.prototype[name] = no(name);
  for (const name of ['attachShadow', 'append', 'setAttribute', 'querySelectorAll', 'matches', 'getClientRects']) Element.prototype[name] = no(name);
  for (const name of ['showPopover', 'hidePopover', 'focus']) HTMLElement.prototype[name] = no(name);
  for (const name of ['term', 'id', 'name', 'start', 'end', 'entry', 'kind', 'block', 'text'])
    Object.defineProperty(Object.prototype, name, { configurable: true, get: no(name), set: no(name) });
  for (const [where, name] of [[Map, 'groupBy'], [Promise.prototype, 'then'], [JSON, 'parse'], [Document.prototype, 'createElement'],
    [Document.prototype, 'createRange'], [String.prototype, 'slice'], [RegExp.prototype, 'exec'], [window, 'setTimeout'], [EventTarget.prototype, 'addEventListener']])
    where[name] = no(name);`;

/** Names by which our scripts know the DOM, given to parts of the page: a form’s own properties give way to its fields’ names. */
export const NAMES =
  'localName parentElement nextSibling firstChild nodeType hasAttributes getAttribute querySelector querySelectorAll isConnected getRootNode shadowRoot'.split(
    ' ',
  );
/** The same for the document, whose own properties give way to the names of pictures. */
export const DOCUMENT_NAMES =
  'body documentElement addEventListener createElement createRange adoptedStyleSheets activeElement hidden caretPositionFromPoint'.split(
    ' ',
  );
