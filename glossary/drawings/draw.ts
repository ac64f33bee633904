import type { Picture } from '../readings/reading.ts';
import { drawSpread } from './body.ts';
import type { Drawing } from './drawing.ts';
import { drawCalendar, drawLadder, drawMedian, drawScale, drawSize } from './lines.ts';
import { drawPeople } from './people.ts';

/** The drawing of a picture; undefined where it can’t be drawn so that it helps. */
export function draw(picture: Picture): Drawing | undefined {
  switch (picture.type) {
    case 'people':
      return drawPeople(picture);
    case 'median':
      return drawMedian(picture);
    case 'ladder':
      return drawLadder(picture);
    case 'scale':
      return drawScale(picture);
    case 'spread':
      return drawSpread(picture);
    case 'calendar':
      return drawCalendar(picture);
    case 'size':
      return drawSize(picture);
  }
}
