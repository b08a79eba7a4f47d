import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { gatherPolicy, writeHeaders } from './editions/headers.ts';
import { outputAt } from './editions/output.ts';
import { writeSitemap } from './editions/sitemap.ts';
import { openPress } from './press/press.ts';
import { progressOn } from './press/progress.ts';
import { countWords } from './site/format.ts';
import { leaveMaking } from './site/handover.ts';

/**
 * Dateline beside Astro: the archive is made in a thread while Astro gets ready, and the machine editions are
 * written, as plain files, while Astro draws the pages. What rests on the drawn pages goes last.
 */
export const dateline = (): AstroIntegration => {
  const progress = progressOn(process.stderr, () => performance.now());
  const press = openPress(progress);
  const policy = gatherPolicy();
  let outDir = '';
  let written: Promise<void> | undefined;
  return {
    name: 'dateline',
    hooks: {
      'astro:config:setup': ({ command }) => {
        leaveMaking(press);
        if (command === 'build') void press.made();
      },
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => {
          let all = 0;
          let done = 0;
          return {
            ...usual,
            setup: async () => {
              await usual.setup?.();
              // Astro has emptied the folder by now.
              written = press.write(outDir);
              written.catch(() => undefined);
            },
            getStaticPaths: async () => {
              const paths = await usual.getStaticPaths();
              all = paths.length;
              return paths;
            },
            render: async (request, options) => {
              const drawn = await usual.render(request, options);
              const response = drawn instanceof Response ? drawn : drawn.response;
              const body = await response.arrayBuffer();
              policy.see(Buffer.from(body).toString());
              done += 1;
              progress.step('pages', done, all);
              const same = new Response(body, response);
              return drawn instanceof Response ? same : { ...drawn, response: same };
            },
          };
        });
      },
      'astro:build:done': async ({ pages }) => {
        await written;
        const output = outputAt(outDir);
        writeSitemap(
          pages.map(({ pathname }) => `/${pathname}`),
          output,
        );
        writeHeaders(output, policy.policy());
        const { archive } = await press.made();
        progress.say(
          `${countWords(archive.articles.length, 'story', 'stories')} with machine editions, and ${countWords(pages.length, 'page')}, written`,
        );
      },
    },
  };
};
