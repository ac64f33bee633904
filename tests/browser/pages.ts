/** Pages that the browser tests read, written by us. */

/** A page around some HTML, long enough that it can be judged as English and as medical. */
export function healthPage(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>After the scan</title><link rel="icon" href="data:,">${head}</head>
<body><main><h1>After the scan</h1><p>My mother has mesothelioma. With mesothelioma there are many words to learn. Her oncologist explained what the biopsy of the pleura showed, and which chemotherapy
she will be given at the hospital.</p>${body}</main></body></html>`;
}

/** A page on which nothing is meant medically. */
export const OTHER_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Notes from a week</title><link rel="icon" href="data:,"></head>
<body><p>The bishop spoke about the remission of sins, and the council about a remission of fees. In stage 4 of the Tour the peloton was slow.</p>
<p>The new multimodal assistant can see pictures, the film company lost its profit margin, and the trial run of the tram went well.</p></body></html>`;

/** A paragraph with terms in many shapes. */
export const TERMS = `<p id="terms">In May she was in <b>partial</b> re<i>mis</i>sion. The doctors found no metas&shy;tasis, and the&nbsp;lymph&nbsp;nodes were clear.
The disease was <span>stage</span> <span>IV</span> at diagnosis; immuno&#8203;therapy went on.</p>`;
