import { createApp, createSSRApp, h, ref } from 'vue';

const words = ref(['prognosis', 'biopsy']);
const App = {
  render: () =>
    h(
      'ul',
      words.value.map((word) => h('li', { key: word }, ['They said ', h('b', word), '.'])),
    ),
};
globalThis.say = (next) => {
  words.value = next;
};
globalThis.hydrate = () => createSSRApp(App).mount('#app');
globalThis.mount = () => createApp(App).mount('#app');
