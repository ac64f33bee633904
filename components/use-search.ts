import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Reference } from '#glossary/reference.ts';
import { createSearch, type Search } from '#glossary/search.ts';

/** The search over a reference. It answers by names at once; the component is drawn again when it knows all texts. */
export function useSearch(reference: Reference): Search {
  const search = useMemo(() => createSearch(reference), [reference]);
  const [, setReady] = useState(false);
  useEffect(() => {
    let gone = false;
    void search.ready.then(() => gone || setReady(true));
    return () => {
      gone = true;
    };
  }, [search]);
  return search;
}
