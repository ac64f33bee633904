import { useEffect, useState } from 'preact/hooks';

/** The newest value of what is followed; undefined until the first comes. `follow` calls `onChange` with the value now and after each change until `signal` aborts. */
export function useFollowed<Value>(
  follow: (onChange: (value: Value) => void, signal: AbortSignal) => void,
): Value | undefined {
  const [value, setValue] = useState<Value>();
  useEffect(() => {
    const life = new AbortController();
    follow((newest) => setValue(() => newest), life.signal);
    return () => life.abort();
  }, [follow]);
  return value;
}
