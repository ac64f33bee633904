import { createElement as h, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';

function App() {
  const [words, setWords] = useState(['prognosis', 'biopsy']);
  globalThis.say = (next) => flushSync(() => setWords(next));
  return h(
    'ul',
    null,
    words.map((word) => h('li', { key: word }, 'They said ', h('b', null, word), '.')),
  );
}
const onRecoverableError = (error) => console.error(error);
globalThis.hydrate = () => hydrateRoot(document.querySelector('#app'), h(App), { onRecoverableError });
globalThis.mount = () => createRoot(document.querySelector('#app')).render(h(App));
