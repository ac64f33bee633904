/** What `StatusLine` takes. */
export interface StatusLineProps {
  /** What to say; nothing for the empty text. */
  text: string;
}

/** A line that says what has just happened, read out politely. It is always there, so that screen readers notice its text change. */
export function StatusLine({ text }: StatusLineProps) {
  return (
    <p class="status quiet" role="status">
      {text}
    </p>
  );
}
