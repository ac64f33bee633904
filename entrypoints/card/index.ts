import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Popover } from '#page/popover.tsx';
import { leavePopover } from '#page/popover-maker.ts';

/** What a card needs, beside the content script: put into a page’s isolated world once there is a word to explain. */
export default defineUnlistedScript(() => leavePopover(() => new Popover()));
