/** How an element takes part in the text around it. */
export type Part =
  /** Its text belongs to the line that it stands in. */
  | 'inline'
  /** It has lines of its own. */
  | 'block'
  /** It is no text to read: skipped with all that is in it. */
  | 'skip'
  /** It stands between words and ends a phrase: a picture, a footnote mark. */
  | 'gap'
  /** A line break inside a text. */
  | 'line';

const TAGS: Readonly<Record<Exclude<Part, 'inline'>, string>> = {
  block:
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p search section summary table tbody td tfoot th thead tr ul',
  skip: 'applet area audio base button canvas code datalist embed frame frameset head iframe input kbd link map math meta meter nav noscript object optgroup option output param picture pre progress rp rt samp script select source style svg template textarea title track tt var video',
  gap: 'img sup',
  line: 'br',
};

const PARTS = new Map<string, Part>();
for (const [part, names] of Object.entries(TAGS)) for (const name of names.split(' ')) PARTS.set(name, part as Part);

const SKIPPED_ROLES = new Set(
  'alert alertdialog banner button combobox listbox log marquee menu menubar menuitem navigation option progressbar scrollbar searchbox slider spinbutton status switch tab tablist textbox timer toolbar tooltip tree treegrid'.split(
    ' ',
  ),
);

/** Attributes that decide how an element takes part; a change of one of them means that its text is read anew. */
export const DECIDING_ATTRIBUTES = ['hidden', 'aria-hidden', 'contenteditable', 'role', 'translate', 'open'];

/** The tag of our own element in the page. */
export const HOST_TAG = 'lay-terms-card';

/** How an element takes part in the text around it, by its name and attributes alone: no layout is asked for. */
export function partOf(element: Element): Part {
  const name = element.localName;
  if (name === HOST_TAG || (name === 'form' ? isMasked(element) : typeof name !== 'string')) return 'skip';
  if (name === 'body' && element.ownerDocument.designMode === 'on') return 'skip';
  const part = PARTS.get(name) ?? (element.shadowRoot ? 'block' : 'inline');
  if (part === 'skip' || !element.hasAttributes()) return name === 'form' ? formPart(element) : part;
  if (isHidden(element) || isEditable(element) || isMachineText(element)) return 'skip';
  const role = element.getAttribute('role');
  if (role !== null && SKIPPED_ROLES.has(role)) return 'skip';
  return name === 'form' ? formPart(element) : part;
}

/** Whether an element or one that it stands in is skipped. What a script puts into a line break is nowhere to be seen. */
export function isSkipped(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const part = partOf(at);
    if (part === 'skip' || part === 'line') return true;
  }
  return false;
}

/** The nearest element, from `element` upwards, that has lines of its own. Its shadow host, where a shadow root ends the way. */
export function blockAround(element: Element): Element {
  let at = element;
  while (partOf(at) === 'inline' && at.parentElement) at = at.parentElement;
  return at;
}

/** The parent element, across the border of a shadow root; null at the top. */
function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

function isHidden(element: Element): boolean {
  return element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true';
}

function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
}

/** `translate=no` on anything but the whole page: names, code, icon fonts. */
function isMachineText(element: Element): boolean {
  const isPage = element.localName === 'html' || element.localName === 'body';
  return !isPage && element.getAttribute('translate') === 'no';
}

/** What we ask of elements, beside `localName`. */
const ASKED =
  'closest firstChild getAttribute getRootNode hasAttribute hasAttributes isConnected nextSibling nodeType parentElement querySelector shadowRoot'.split(
    ' ',
  );

/** Whether fields of a form hide what we ask of it: in Chromium, `<input name="parentElement">` takes the place of the form’s own. */
function isMasked(form: Element): boolean {
  return ASKED.some(
    (name) => Object.hasOwn(form, name) && (Reflect.get(form, name) as Partial<HTMLInputElement>)?.form === form,
  );
}

/** A form is skipped, unless it wraps the page's text, as some servers write every page. */
function formPart(form: Element): Part {
  return form.querySelector('article, main, h1') ? 'block' : 'skip';
}
