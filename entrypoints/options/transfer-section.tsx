import { useState } from 'preact/hooks';
import type { Settings } from '#settings/schema.ts';
import { exportSettings, importSettings, LONGEST_FILE } from '#settings/transfer.ts';
import { summaryOf } from './summary.ts';
import type { Save } from './use-saver.ts';

/** What `TransferSection` takes. */
export interface TransferSectionProps {
  settings: Settings;
  save: Save;
}

/** The way of the settings into a file and back. A file with anything wrong in it changes nothing. */
export function TransferSection({ settings, save }: TransferSectionProps) {
  const [problems, setProblems] = useState<readonly string[]>([]);
  const take = async (file: File) => {
    const imported = await readImported(file);
    setProblems(imported.problems);
    if (imported.change) await save(imported.change, `Imported: ${summaryOf(imported.change)}.`);
  };
  return (
    <section>
      <h2>Export and import</h2>
      <div class="transfer">
        <button type="button" class="button" onClick={() => download(exportSettings(settings))}>
          Export settings
        </button>
        <label class="button">
          Import settings
          <input
            class="unseen"
            type="file"
            accept="application/json,.json"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              // Emptied, so that the same file can be chosen again after it was mended.
              if (file) void take(file).finally(() => (currentTarget.value = ''));
            }}
          />
        </label>
      </div>
      <div role="alert">
        {problems.length > 0 && (
          <div class="problem">
            <p>The file could not be imported, and nothing was changed.</p>
            <ul>
              {problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
}

async function readImported(file: File): Promise<{ change?: Settings; problems: readonly string[] }> {
  // A UTF-16 unit takes at most 3 bytes in UTF-8; what is longer can't be ours and isn't read at all.
  const text = file.size > 3 * LONGEST_FILE ? 'x'.repeat(LONGEST_FILE + 1) : await file.text().catch(() => undefined);
  if (text === undefined) return { problems: ['The file could not be read.'] };
  const imported = importSettings(text);
  if (!imported.ok) return { problems: [imported.reason] };
  if (imported.problems.length > 0) return { problems: imported.problems };
  return { change: imported.change as Settings, problems: [] };
}

function download(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'lay-terms-settings.json';
  link.click();
  // Firefox reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
