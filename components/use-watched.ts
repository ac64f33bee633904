import { useEffect, useState } from 'preact/hooks';

/**
 * A value that is kept elsewhere, read once and followed as long as the component lives; undefined until the first reading.
 * `read` and `watch` must stay the same functions from one rendering to the next.
 */
export function useWatched<Value>(
  read: () => Promise<Value>,
  watch: (onChange: (value: Value) => void, signal: AbortSignal) => void,
): Value | undefined {
  const [value, setValue] = useState<Value>();
  useEffect(() => {
    const life = new AbortController();
    watch(setValue, life.signal);
    void read().then((first) => {
      if (!life.signal.aborted) setValue((newer) => newer ?? first);
    });
    return () => life.abort();
  }, [read, watch]);
  return value;
}
