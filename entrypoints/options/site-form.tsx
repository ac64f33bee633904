import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import { typedHost } from './typed-host.ts';

/** What `SiteForm` takes. */
export interface SiteFormProps {
  label: string;
  /** What the button says. */
  action: string;
  /** The host that stands in the field at first. */
  host?: string;
  /** Takes a host that is one; gives why it can't be taken, or nothing if it was. */
  onHost: (host: string) => string | undefined;
  /** Shows “Cancel”. */
  onCancel?: () => void;
  element?: RefObject<HTMLInputElement | null>;
}

/** A field for the name of a site, checked when it is sent. */
export function SiteForm({ label, action, host = '', onHost, onCancel, element }: SiteFormProps) {
  const id = useId();
  const [text, setText] = useState(host);
  const [problem, setProblem] = useState('');
  const submit = (event: Event) => {
    event.preventDefault();
    const typed = typedHost(text);
    const refusal = typed === undefined ? 'That is not the name of a site. Write it like news.example.' : onHost(typed);
    setProblem(refusal ?? '');
    if (refusal === undefined) setText(host);
  };
  return (
    <form class="site-form" onSubmit={submit}>
      <label class="site-form-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        ref={element ?? null}
        class="field"
        aria-invalid={problem !== ''}
        aria-describedby={`${id}-problem`}
        autocapitalize="off"
        spellcheck={false}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onCancel?.()}
      />
      <button type="submit" class="button">
        {action}
      </button>
      {onCancel && (
        <button type="button" class="text-button" onClick={onCancel}>
          Cancel
        </button>
      )}
      <p class="problem" id={`${id}-problem`} role="alert">
        {problem}
      </p>
    </form>
  );
}
