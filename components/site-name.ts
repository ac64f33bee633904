/** A host as readers see it in a sentence: “news.example”, or words for the pages that are files. */
export function siteName(host: string): string {
  return host === 'file' ? 'files on this device' : host;
}
