import { createHash } from 'node:crypto';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import node from '@astrojs/node';
import solid from '@astrojs/solid-js';
import { defineConfig, envField } from 'astro/config';
import { generateHydrationScript } from 'solid-js/web';

const building = process.argv.includes('build');

/** Solid's inline bootstrap, which Astro does not hash itself; computed, since a new Solid may change it. */
const solidBootstrap = generateHydrationScript({ eventNames: ['click', 'input'] }).replace(/^<script[^>]*>|<\/script>.*$/gs, '');
const solidHash = `sha256-${createHash('sha256').update(solidBootstrap).digest('base64')}`;

export default defineConfig({
  srcDir: './site',
  publicDir: './site/public',
  output: 'static',
  adapter: node({ mode: 'middleware', staticHeaders: true, bodySizeLimit: 12 * 1024 * 1024 }),
  integrations: [solid(), mdx()],
  /** In development one command serves pages and API: site/fetch.ts puts the API in front. */
  fetchFile: building ? null : 'fetch',
  trailingSlash: 'never',
  build: { format: 'file', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  /** Authors write their quotation marks: «…» in kk and ru. */
  markdown: { syntaxHighlight: false, processor: satteri({ features: { smartPunctuation: false } }) },
  i18n: { locales: ['kk', 'ru', 'en'], defaultLocale: 'kk', routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false } },
  env: { schema: { ACADEMY_PROFILE: envField.string({ context: 'client', access: 'public', default: 'demonstration' }) } },
  security: {
    /** The listener in api/http checks where a form came from, also behind a proxy. */
    checkOrigin: false,
    csp: {
      algorithm: 'SHA-256',
      directives: ["default-src 'self'", "img-src 'self' data:", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"],
      scriptDirective: { hashes: [solidHash] },
    },
  },
});
