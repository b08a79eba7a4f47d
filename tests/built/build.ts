import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

/** How a build ended: its exit status and everything it printed. */
export interface BuildEnd {
  readonly status: number | null;
  readonly output: string;
}

/** Runs `npm run build` into a folder, which is emptied first, under the given settings. */
export const buildInto = (folder: string, settings: Readonly<Record<string, string>>): BuildEnd => {
  rmSync(folder, { recursive: true, force: true });
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['run', '--silent', 'build', '--', '--outDir', folder],
    {
      env: {
        ...process.env,
        SEEDS_DIR: 'seeds',
        STRICT: '',
        SITE_URL: 'https://archive.example',
        ...settings,
      },
      encoding: 'utf8',
    },
  );
  return { status, output: `${stdout}${stderr}` };
};
