import browser from 'webextension-polyfill';

const LOOK_UP = 'look-up';

/** Offers to look up what the reader has selected. Firefox for Android has no context menus. */
export function watchMenus(): void {
  if (!browser.contextMenus) return;
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({ id: LOOK_UP, title: 'Look up “%s” in Lay Terms', contexts: ['selection'] });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }) => {
    if (menuItemId !== LOOK_UP || !selectionText) return;
    const search = new URLSearchParams({ search: selectionText.trim().slice(0, 100) });
    void browser.tabs.create({ url: browser.runtime.getURL(`/reference.html?${search}`) });
  });
}
