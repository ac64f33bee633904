import { baseKeymap } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

const doc = schema.node('doc', null, [schema.node('paragraph', null, [schema.text('A metastasis.')])]);
const state = EditorState.create({ doc, plugins: [keymap(baseKeymap)] });
const view = new EditorView(document.querySelector('#editor'), { state });
globalThis.content = () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n');
