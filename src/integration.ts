import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeHeaders } from './editions/headers.ts';
import { leanFuse } from './editions/lean-fuse.ts';
import { outputAt } from './editions/output.ts';
import { gatherPolicy } from './editions/policy.ts';
import { serveSearch } from './editions/search-served.ts';
import { writeSitemap } from './editions/sitemap.ts';
import { openPress } from './press/press.ts';
import { progressOn } from './press/progress.ts';
import { BASE_PATH } from './site/config.ts';
import { countWords } from './site/format.ts';
import { isPressLeft, leavePress, leftPress } from './site/handover.ts';

/** The root-relative path of a page that is a folder's; null for `404.html`. */
const pagePath = ({ url }: Request): string | null => {
  const { pathname } = new URL(url);
  if (!pathname.startsWith(BASE_PATH) || !pathname.endsWith('/')) return null;
  const path = decodeURI(pathname.slice(BASE_PATH.length - 1));
  return path === '/404/' ? null : path;
};

/**
 * Dateline beside Astro: the archive is made in a thread while Astro gets ready, and the machine editions are
 * written, as plain files, while Astro draws the pages. What rests on the drawn pages goes last.
 */
export const dateline = (): AstroIntegration => {
  if (!isPressLeft()) leavePress(openPress(progressOn(process.stderr, () => performance.now())));
  const press = leftPress();
  const { progress } = press;
  const policy = gatherPolicy();
  let outDir = '';
  let written: Promise<void> | undefined;
  return {
    name: 'dateline',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        updateConfig({ vite: { worker: { plugins: () => [leanFuse] } } });
        if (command === 'build') void press.made();
      },
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
      },
      // The index is written after a build; in development it is made from the archive as it is now.
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(serveSearch(async () => (await press.made()).archive));
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => {
          // Written at once and in order, a page costs a third less than by Astro's promises.
          const output = outputAt(outDir);
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
              done += 1;
              progress.step('pages', done, all);
              if (options.routeData.type !== 'page') return drawn;
              const page = policy.see(Buffer.from(await response.arrayBuffer()));
              const path = response.status === 200 ? pagePath(request) : null;
              if (path === null) return new Response(new Uint8Array(page), response);
              output.write(`${path}index.html`, page);
              // Astro writes nothing where a response has no body.
              return new Response(null);
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
