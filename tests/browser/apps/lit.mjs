import { html, LitElement } from 'lit';

class WordList extends LitElement {
  static properties = { words: {} };
  constructor() {
    super();
    this.words = ['prognosis', 'biopsy'];
    globalThis.say = (next) => {
      this.words = next;
    };
  }
  render() {
    return html`<ul>${this.words.map((word) => html`<li>They said <b>${word}</b>.</li>`)}</ul>`;
  }
}
globalThis.mount = () => {
  customElements.define('word-list', WordList);
  document.querySelector('#app').append(document.createElement('word-list'));
};
