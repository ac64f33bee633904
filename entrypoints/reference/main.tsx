import '#components/theme.css';
import '#components/card.css';
import '#components/controls.css';
import './reference.css';
import { render } from 'preact';
import { loadReference } from '#glossary/load-reference.ts';
import { App } from './app.tsx';

render(<App reference={loadReference()} />, document.getElementById('app')!);
