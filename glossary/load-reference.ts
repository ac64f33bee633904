import packed from 'virtual:lay-terms/reference';
import { unpackReference } from './pack-reference.ts';
import type { Reference } from './reference.ts';

let reference: Reference | undefined;

/** The reference that the extension ships with; unpacked at the first call. */
export function loadReference(): Reference {
  reference ??= unpackReference(packed);
  return reference;
}
