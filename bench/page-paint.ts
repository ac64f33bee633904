import packedMatcher from 'virtual:lay-terms/matcher';
import { unpackMatcher } from '#glossary/matching/matcher.ts';
import { PageMarks } from '#page/page-marks.ts';
import { PAINTERS, type PainterName } from './painters.ts';

/** How often each change is made. */
const TIMES = 7;

/** What a way to paint costs on this page, ms: the painting itself, up to the frame that shows it, and the frames of later changes of the page. */
export interface PaintTimes {
  marks: number;
  painting: number;
  style: number[];
  text: number[];
  insertion: number[];
}

/** Runs inside a page: marks it in one way and then changes it. */
export async function measure(name: PainterName): Promise<PaintTimes> {
  const { signal } = new AbortController();
  const marks = new PageMarks(unpackMatcher(packedMatcher), async (questions) => questions.map(() => []));
  marks.density = { mentions: 'every', known: new Set() };
  marks.queue(document.body, true);
  await marks.readQueued(signal);
  await marks.update(signal);
  const flows = marks.shown();
  await settle();
  const painting = await frame(() => PAINTERS[name](flows));
  await settle();
  const paragraph = [...document.querySelectorAll('p')].find((one) => one.getBoundingClientRect().top > 100)!;
  const text = paragraph.firstChild as Text;
  const style = await changes(() => paragraph.classList.toggle('changed'));
  const texts = await changes((at) => {
    text.data = `${at} ${text.data.slice(text.data.indexOf(' ') + 1)}`;
  });
  const insertion = await changes((at) => {
    const added = document.createElement('p');
    added.textContent = `One more paragraph, number ${at}, came into the page.`;
    paragraph.before(added);
  });
  return { marks: flows.reduce((sum, { shown }) => sum + shown.length, 0), painting, style, text: texts, insertion };
}

async function changes(change: (at: number) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < TIMES; at += 1) times.push(await frame(() => change(at)));
  return times;
}

/** Makes a change at the beginning of a frame; ms until its style, layout and paint are done, where a message posted then comes in. */
function frame(change: () => unknown): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      const start = performance.now();
      port1.onmessage = () => resolve(performance.now() - start);
      change();
      port2.postMessage(0);
    });
  });
}

/** Waits until two frames are over and what was observed is told. */
async function settle(): Promise<void> {
  for (let frames = 0; frames < 3; frames += 1) await frame(() => {});
  await new Promise((resolve) => setTimeout(resolve, 300));
}
