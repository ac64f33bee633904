import { h, hydrate, render } from 'preact';
import { useState } from 'preact/hooks';

function App() {
  const [words, setWords] = useState(['prognosis', 'biopsy']);
  globalThis.say = setWords;
  return h(
    'ul',
    null,
    words.map((word) => h('li', { key: word }, 'They said ', h('b', null, word), '.')),
  );
}
globalThis.hydrate = () => hydrate(h(App), document.querySelector('#app'));
globalThis.mount = () => render(h(App), document.querySelector('#app'));
