import { EditorView } from '@codemirror/view';

const view = new EditorView({ doc: 'A metastasis.', parent: document.querySelector('#editor') });
globalThis.content = () => view.state.doc.toString();
