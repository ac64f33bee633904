import details from 'virtual:lay-terms/details';
import index from 'virtual:lay-terms/index';
import { unpackReference } from './pack-reference.ts';
import type { Reference } from './reference.ts';

let reference: Reference | undefined;

/** The reference that the extension ships with; its index is unpacked at the first call. */
export function loadReference(): Reference {
  reference ??= unpackReference({ index, details });
  return reference;
}
