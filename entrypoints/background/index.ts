import { defineBackground } from 'wxt/utils/define-background';
import { answer, backgroundRequests } from '#page/messages.ts';
import { createAnswerers } from './answerers.ts';
import { watchCommands } from './commands.ts';
import { watchMenus } from './menus.ts';

export default defineBackground(() => {
  answer(backgroundRequests, createAnswerers());
  watchCommands();
  watchMenus();
});
