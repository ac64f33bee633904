import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The browsers that the extension is tried in. */
export type BrowserKind = 'chromium' | 'firefox';

/** Names that a browser's program goes by, the best first, and the Debian package that brings it. */
const PROGRAMS: Record<BrowserKind, { names: string[]; elsewhere: string[]; debian: string }> = {
  chromium: {
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    elsewhere: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    debian: 'chromium',
  },
  firefox: {
    names: ['firefox-esr', 'firefox'],
    elsewhere: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    debian: 'firefox-esr',
  },
};

/** The path of a browser's program; undefined if there is none. `LAY_TERMS_CHROMIUM` and `LAY_TERMS_FIREFOX` name another. */
function findBrowser(kind: BrowserKind): string | undefined {
  const named = process.env[`LAY_TERMS_${kind.toUpperCase()}`];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const { names, elsewhere } = PROGRAMS[kind];
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...(named ? [named] : []), ...paths, ...elsewhere].find(isProgram);
}

/**
 * The path of a browser's program, installed by the system's package manager if it is missing and this is root on Debian.
 * @throws Error with what to install, where that can't be done here
 */
export function needBrowser(kind: BrowserKind): string {
  const found = findBrowser(kind);
  if (found) return found;
  const { debian, names } = PROGRAMS[kind];
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`Installing ${debian} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env });
    spawnSync('apt-get', ['install', '-y', '-qq', debian], { stdio: ['ignore', 'ignore', 'inherit'], env });
  }
  const installed = findBrowser(kind);
  if (!installed)
    throw new Error(
      `No ${kind} was found. Install ${names.join(' or ')}, or name it in LAY_TERMS_${kind.toUpperCase()}.`,
    );
  return installed;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
