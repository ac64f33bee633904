import { useId } from 'preact/hooks';

/** What `Switch` takes. */
export interface SwitchProps {
  label: string;
  /** A line below the label, such as a count; it is the switch's description. */
  detail?: string | undefined;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** A labelled on/off switch: a checkbox that says it is a switch. The whole line can be pressed. */
export function Switch({ label, detail, on, onChange }: SwitchProps) {
  const id = useId();
  return (
    <label class="switch">
      <span class="switch-text">
        <b id={`${id}-label`}>{label}</b>
        {detail && <small id={`${id}-detail`}>{detail}</small>}
      </span>
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox has a state of its own, and ARIA in HTML forbids aria-checked on it
        role="switch"
        aria-labelledby={`${id}-label`}
        aria-describedby={detail && `${id}-detail`}
        checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
