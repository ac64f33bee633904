// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { CardView, type CardViewProps } from '#components/card.tsx';
import { cardOf } from '#glossary/card.ts';
import { draw } from '#glossary/drawings/draw.ts';
import type { TopicId } from '#glossary/schema.ts';
import { reference } from '../fixtures.ts';
import { broken, named, press, show } from './screen.ts';

const card = (id: string, topics: TopicId[] = []) => cardOf(reference.get(id)!, reference, topics);

function props(more: Partial<CardViewProps> = {}): CardViewProps {
  return {
    card: card('partial-remission', ['mesothelioma']),
    canGoBack: false,
    onOpen: vi.fn(),
    onBack: vi.fn(),
    onHideWord: vi.fn(),
    onReference: vi.fn(),
    ...more,
  };
}

describe('the card', () => {
  it('shows headword, how to say it, and the definition', () => {
    const { root } = show(<CardView {...props()} />);
    expect(root.querySelector('h2')?.textContent).toBe('Partial remission');
    expect(root.querySelector('.card-say')?.textContent).toBe('PAR-shul rih-MISH-un');
    expect(root.querySelector('.card-plain')?.textContent).toContain('The cancer has shrunk');
  });

  it('says what holds in the page’s disease, and keeps the others under More', () => {
    const { root } = show(<CardView {...props()} />);
    expect(root.querySelector('.card-here')?.textContent).toContain('On this page: mesothelioma');
    expect(root.textContent).not.toContain('In lymphoma');
    press(root, 'More');
    expect(root.textContent).toContain('In lymphoma');
  });

  it.each([
    ['positive-lymph-nodes', 'In medicine this is usually unwelcome news'],
    ['remission', undefined],
  ])('warns of a word that means the opposite: %s', (id, chip) => {
    const { root } = show(<CardView {...props({ card: card(id) })} />);
    expect(root.querySelector('.card-chip')?.textContent).toBe(chip);
  });

  it('tells five things about a disease under More', () => {
    const { root } = show(<CardView {...props({ card: card('mesothelioma') })} />);
    expect(root.querySelector('.card-about')).toBeNull();
    press(root, 'More');
    expect(root.querySelectorAll('.card-about li')).toHaveLength(5);
  });

  const reading = {
    plain: 'About 12 of 100 people were alive after 5 years; 88 were not.',
    limits: 'It can’t tell how one person will do.',
    drawing: draw({ type: 'people', count: 12, of: 100, label: 'alive after 5 years' })!,
  };

  it('says what the value in the sentence means, with its picture', () => {
    const { root } = show(<CardView {...props({ card: { ...card('remission'), reading } })} />);
    expect(root.querySelector('.card-reading')?.textContent).toContain(reading.plain);
    expect(root.querySelector('.card-reading')?.textContent).toContain(reading.limits);
    expect(root.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('12 of 100 alive after 5 years');
  });

  it('keeps odds and survival behind a button', () => {
    const { root } = show(
      <CardView {...props({ card: { ...card('remission'), reading: { ...reading, deeper: true } } })} />,
    );
    expect(root.textContent).not.toContain(reading.plain);
    press(root, 'What the number here says');
    expect(root.textContent).toContain(reading.plain);
    expect(named(root, 'What the number here says').getAttribute('aria-expanded')).toBe('true');
  });

  it('offers the page’s diseases where the word means something else in each', () => {
    const given = props({
      card: {
        ...card('remission'),
        choices: [
          { topic: 'breast-cancer', name: 'breast cancer', chosen: true },
          { topic: 'diabetes', name: 'diabetes', chosen: false },
        ],
      },
      onTopic: vi.fn(),
    });
    const { root } = show(<CardView {...given} />);
    expect(named(root, 'breast cancer').getAttribute('aria-pressed')).toBe('true');
    press(root, 'diabetes');
    expect(given.onTopic).toHaveBeenCalledWith('diabetes');
  });

  it('shows a note on the wording of the page', () => {
    const note = {
      kind: 'opposite-positive',
      plain: 'Here “positive” is unwelcome.',
      source: card('remission').sources[0]!,
    };
    const { root } = show(<CardView {...props({ card: { ...card('remission'), note } })} />);
    expect(root.querySelector('.card-note')?.textContent).toBe(note.plain);
  });

  it('opens a look-alike in place', () => {
    const given = props();
    const { root } = show(<CardView {...given} />);
    press(root, 'complete remission');
    expect(given.onOpen).toHaveBeenCalledWith('complete-remission');
  });

  it('moves the focus to the headword of what was opened from it', () => {
    const given = props();
    const { root, update } = show(<CardView {...given} />);
    press(root, 'complete remission');
    update(<CardView {...given} card={card('complete-remission')} canGoBack />);
    expect(document.activeElement).toBe(root.querySelector('h2'));
    press(root, '‹ Back');
    expect(given.onBack).toHaveBeenCalledOnce();
  });

  it('does not take the focus when the pointer brings another word', () => {
    const { root, update } = show(<CardView {...props()} />);
    update(<CardView {...props({ card: card('remission') })} />);
    expect(root.contains(document.activeElement)).toBe(false);
  });

  it('takes the focus at once if asked to', () => {
    const { root } = show(<CardView {...props({ takesFocus: true })} />);
    expect(document.activeElement).toBe(root.querySelector('h2'));
  });

  it('unfolds More with why, related words, other names and sources, and takes the focus there', () => {
    const { root } = show(<CardView {...props()} />);
    expect(named(root, 'More').getAttribute('aria-expanded')).toBe('false');
    press(root, 'More');
    expect(named(root, 'More').getAttribute('aria-expanded')).toBe('true');
    const titles = [...root.querySelectorAll('h3')].map(({ textContent }) => textContent);
    expect(titles).toEqual(['Why it matters', 'In lymphoma', 'Related words', 'Other names', 'Source']);
    expect(document.activeElement).toBe(root.querySelector('.card-details'));
  });

  it('folds More up again for the next word', () => {
    const given = props();
    const { root, update } = show(<CardView {...given} />);
    press(root, 'More');
    update(<CardView {...given} card={card('remission')} />);
    expect(named(root, 'More').getAttribute('aria-expanded')).toBe('false');
  });

  it('links to its source in a new tab that learns nothing of the page', () => {
    const { root } = show(<CardView {...props()} />);
    const link = named(root, 'NCI · checked Nov 2026');
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('says where a source was not read yet', () => {
    const { root } = show(<CardView {...props({ card: card('chemotherapy') })} />);
    expect(named(root, 'NCI · not yet verified')).toBeTruthy();
  });

  it('offers what can be done with the word, and only what has a handler', () => {
    const given = props({ onHideSite: vi.fn() });
    const { root } = show(<CardView {...given} />);
    expect(root.querySelector<HTMLElement>('.card-menu')?.hidden).toBe(true);
    press(root, 'Choices for partial remission');
    expect(root.querySelector<HTMLElement>('.card-menu')?.hidden).toBe(false);
    press(root, 'Don’t mark this word');
    press(root, 'Not on this site');
    press(root, 'Open in the reference');
    expect(given.onHideWord).toHaveBeenCalledWith('partial-remission');
    expect(given.onHideSite).toHaveBeenCalledOnce();
    expect(given.onReference).toHaveBeenCalledWith('partial-remission');
    expect(() => named(root, 'Listen')).toThrow();
  });

  it('offers to mark a hidden word again', () => {
    const given = props({ onShowWord: vi.fn() });
    const { root } = show(<CardView {...given} />);
    press(root, 'Mark this word again');
    expect(given.onShowWord).toHaveBeenCalledWith('partial-remission');
    expect(() => named(root, 'Don’t mark this word')).toThrow();
  });

  it.each(reference.entries.map(({ id }) => [id]))('breaks no accessibility rule: %s', async (id) => {
    const { root } = show(
      <CardView {...props({ card: card(id), canGoBack: true, initiallyOpen: true, onListen: vi.fn() })} />,
    );
    expect(await broken(root)).toEqual([]);
  });
});
