import type { ComponentChildren } from 'preact';
import { Choice } from '#components/choice.tsx';
import { Switch } from '#components/switch.tsx';
import type { Settings } from '#settings/schema.ts';
import type { Save } from './use-saver.ts';

/** What `MarkingSection` takes. */
export interface MarkingSectionProps {
  settings: Settings;
  save: Save;
}

/** Where words are marked by default, how many of them, and what the marks look like. */
export function MarkingSection({ settings, save }: MarkingSectionProps) {
  return (
    <section>
      <h2>Marking words</h2>
      <Switch
        label="Pause everywhere"
        detail="No page is marked until you switch this off."
        on={settings.paused}
        onChange={(paused) => save({ paused })}
      />
      <Setting title="On sites that are not in the list below">
        <Choice
          label="On sites that are not in the list below"
          values={[
            ['on', 'Explain words'],
            ['off', 'Leave pages alone'],
          ]}
          value={settings.defaultOn ? 'on' : 'off'}
          onChange={(value) => save({ defaultOn: value === 'on' })}
        />
      </Setting>
      <Setting title="Mark">
        <Choice
          label="Mark"
          values={[
            ['first', 'The first mention in each section'],
            ['every', 'Every mention'],
          ]}
          value={settings.mentions}
          onChange={(mentions) => save({ mentions })}
        />
      </Setting>
      <Switch
        label="Notes on the wording"
        detail="Such as: “positive” is often unwelcome news in medicine."
        on={settings.notes}
        onChange={(notes) => save({ notes })}
      />
      <Setting title="Underline">
        <Choice
          label="Underline"
          values={[
            ['dotted', 'Dotted'],
            ['solid', 'Solid'],
            ['wavy', 'Wavy'],
          ]}
          value={settings.underline}
          onChange={(underline) => save({ underline })}
        />
        <p class="preview">
          His doctors reported a <span style={{ textDecorationStyle: settings.underline }}>partial remission</span>{' '}
          after the second scan.
        </p>
      </Setting>
    </section>
  );
}

function Setting({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="setting">
      <h3>{title}</h3>
      {children}
    </div>
  );
}
