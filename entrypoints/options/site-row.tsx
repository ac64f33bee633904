import { useEffect, useRef, useState } from 'preact/hooks';
import { Choice } from '#components/choice.tsx';
import { siteName } from '#components/site-name.ts';
import { SiteForm } from './site-form.tsx';

/** What `SiteRow` takes. */
export interface SiteRowProps {
  host: string;
  rule: 'on' | 'off';
  onRule: (rule: 'on' | 'off') => void;
  /** Gives the row another host; gives why it can't be, or nothing if it is done. */
  onRename: (host: string) => string | undefined;
  onRemove: () => void;
}

/** One site of the list: its rule, its name to edit, and the way out of the list. */
export function SiteRow({ host, rule, onRule, onRename, onRemove }: SiteRowProps) {
  const [isEdited, setEdited] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const edit = useRef<HTMLButtonElement>(null);
  const wasEdited = useRef(false);
  useEffect(() => {
    if (isEdited) field.current?.select();
    else if (wasEdited.current) edit.current?.focus();
    wasEdited.current = isEdited;
  }, [isEdited]);
  if (isEdited) {
    const rename = (next: string) => {
      const refusal = next === host ? undefined : onRename(next);
      if (refusal === undefined) setEdited(false);
      return refusal;
    };
    return (
      <li class="row">
        <SiteForm
          label={`Name of ${host}`}
          action="Save"
          host={host}
          onHost={rename}
          onCancel={() => setEdited(false)}
          element={field}
        />
      </li>
    );
  }
  return (
    <li class="row">
      <span class="row-name">{siteName(host)}</span>
      <Choice
        label={`On ${siteName(host)}`}
        values={[
          ['on', 'On'],
          ['off', 'Off'],
        ]}
        value={rule}
        onChange={onRule}
      />
      <button type="button" class="text-button" aria-label={`Edit ${host}`} ref={edit} onClick={() => setEdited(true)}>
        Edit
      </button>
      <button type="button" class="text-button" aria-label={`Remove ${host}`} onClick={onRemove}>
        Remove
      </button>
    </li>
  );
}
