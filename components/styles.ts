import card from './card.css?inline';
import theme from './theme.css?inline';

/** The text of the style sheet that a shadow root with a card needs: the colours and the card. It relies on nothing of the page. */
export const cardStyles: string = `${theme}\n${card}`;
