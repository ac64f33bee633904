import { mount } from 'svelte';
import Words from './words.svelte';

globalThis.mount = () => {
  const app = mount(Words, { target: document.querySelector('#app') });
  globalThis.say = (next) => app.say(next);
};
