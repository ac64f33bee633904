import { StatusLine } from '#components/status-line.tsx';
import { useFollowed } from '#components/use-followed.ts';
import type { Reference } from '#glossary/reference.ts';
import { followSettings } from '#settings/store.ts';
import { MarkingSection } from './marking-section.tsx';
import { SitesSection } from './sites-section.tsx';
import { TransferSection } from './transfer-section.tsx';
import { useSaver } from './use-saver.ts';
import { WordsSection } from './words-section.tsx';

/** The settings. Each change is stored at once. */
export function App({ reference }: { reference: Reference }) {
  const settings = useFollowed(followSettings);
  const { save, status } = useSaver();
  if (!settings) return null;
  return (
    <main class="settings">
      <h1>Lay Terms: settings</h1>
      <MarkingSection settings={settings} save={save} />
      <SitesSection sites={settings.sites} save={save} />
      <WordsSection known={settings.known} reference={reference} save={save} />
      <TransferSection settings={settings} save={save} />
      <section>
        <h2>Privacy</h2>
        <p>
          Lay Terms reads pages on your device only. It sends nothing anywhere and keeps no record of what you read. If
          you have your browser sync its data, these settings go with it.
        </p>
      </section>
      <StatusLine text={status} />
    </main>
  );
}
