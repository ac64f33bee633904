import { useId } from 'preact/hooks';

/** What `Choice` takes. */
export interface ChoiceProps<Value extends string> {
  /** What is chosen; read out, not shown. */
  label: string;
  /** Each value with its text, in order. */
  values: readonly (readonly [value: Value, text: string])[];
  /** The value that holds; undefined if none does. */
  value: Value | undefined;
  onChange: (value: Value) => void;
  /** `letters` packs single letters closely. */
  look?: 'letters';
}

/** One of a few, as radio buttons: a single tab stop, arrow keys inside. */
export function Choice<Value extends string>({ label, values, value, onChange, look }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <div class={look ? `choice ${look}` : 'choice'} role="radiogroup" aria-label={label}>
      {values.map(([each, text]) => (
        <label key={each}>
          <input type="radio" name={name} value={each} checked={each === value} onChange={() => onChange(each)} />
          {text}
        </label>
      ))}
    </div>
  );
}
