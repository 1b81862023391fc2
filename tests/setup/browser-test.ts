import { expect, test as base } from "@playwright/test";

/** What a spec expects the page to complain about, such as a request that it makes fail. */
export type Complaints = { readonly allow: (pattern: RegExp) => void };

/** The `test` of every spec: it fails when a page writes an error or a warning, throws, or breaks its security policy. */
export const test = base.extend<{ complaints: Complaints }>({
  complaints: [
    async ({ context }, use) => {
      const heard: string[] = [];
      const allowed: RegExp[] = [];
      context.on("console", (message) => { if (["error", "warning"].includes(message.type())) heard.push(`${message.type()}: ${message.text()}`); });
      context.on("weberror", (error) => { heard.push(`thrown: ${error.error().message}`); });
      await context.exposeBinding("reportViolation", (_, text: string) => { heard.push(`policy: ${text}`); });
      await context.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) => {
          const report = (globalThis as unknown as { reportViolation: (text: string) => void }).reportViolation;
          report(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
        });
      });
      await use({ allow: (pattern) => { allowed.push(pattern); } });
      expect(heard.filter((text) => !allowed.some((pattern) => pattern.test(text))), "complaints of the pages").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
