import Quill from 'quill';

const quill = new Quill('#editor');
quill.setText('A metastasis.');
globalThis.content = () => quill.getText().trimEnd();
