import { useState } from 'preact/hooks';
import { changeSettings, type SettingsChange } from '#settings/store.ts';

/** Stores a change at once; `saved` is what to say then. Resolves to whether it was stored. */
export type Save = (change: SettingsChange, saved?: string) => Promise<boolean>;

/** The one way in which the options page stores anything, and the line that says how it went. */
export function useSaver(): { save: Save; status: string } {
  const [status, setStatus] = useState('');
  const save: Save = async (change, saved = 'Saved.') => {
    // Emptied first, so that the same words a second time are a change that is read out.
    setStatus('');
    try {
      await changeSettings(change);
      setStatus(saved);
      return true;
    } catch {
      setStatus('That could not be saved. Your browser may be out of space, or may not let extensions store anything.');
      return false;
    }
  };
  return { save, status };
}
