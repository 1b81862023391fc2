import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "../setup/browser-test";

const PAGES = ["/", "/questionnaire", "/questionnaire/imprimer", "/rapport", "/methode", "/confidentialite", "/accessibilite", "/conseil", "/conseil/connexion", "/conseil/invitation", "/conseil/entretiens/projection", "/no-such-page"];

for (const address of PAGES) {
  test(`${address} runs under a strict policy without one violation`, async ({ page, complaints }) => {
    // The second page exists; the link that it is asked to open does not.
    if (["/no-such-page", "/conseil/invitation"].includes(address)) complaints.allow(/404/);
    const response = await page.goto(address);
    await page.waitForLoadState("networkidle");
    const headers = response?.headers() ?? {};
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "no-referrer", "cross-origin-opener-policy": "same-origin" });
    expect(headers["permissions-policy"]).toContain("geolocation=()");
    expect(headers).not.toHaveProperty("x-powered-by");
    const html = (await response?.text()) ?? "";
    const policy = /<head[^>]*><meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? "";
    expect(policy).toMatch(/script-src 'self' 'sha256-/);
    expect(policy).toContain("style-src 'self'");
    expect(policy).not.toContain("unsafe");
  });

  test(`${address} does not run a script that somebody managed to put into it`, async ({ page, complaints }) => {
    complaints.allow(/404|Content Security Policy|^policy: (script-src|style-src)/);
    const attack = "<script>document.documentElement.dataset.pwned='1'</script><img src='data:,' onerror=\"document.documentElement.dataset.pwned='2'\"><style>body{--pwned:1}</style>";
    await page.route((url) => url.pathname === address, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace("</body>", `${attack}</body>`) });
    });
    await page.goto(address, { waitUntil: "networkidle" });
    expect(await page.evaluate(() => document.documentElement.dataset["pwned"])).toBeUndefined();
    expect(await page.evaluate(() => getComputedStyle(document.body).getPropertyValue("--pwned"))).toBe("");
  });
}

test("the test above would notice: without the policy the same script runs", async ({ page }) => {
  await page.route((url) => url.pathname === "/", async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "").replace("</body>", "<script>document.documentElement.dataset.pwned='1'</script></body>");
    await route.fulfill({ response, body: html });
  });
  await page.goto("/");
  expect(await page.evaluate(() => document.documentElement.dataset["pwned"])).toBe("1");
});

test("a foreign page cannot contribute in somebody's name", async ({ request }) => {
  const send = (headers: Record<string, string>) => request.post("/api/v1/contributions", { headers, data: {} });
  expect((await send({ Origin: "https://evil.example" })).status()).toBe(403);
  expect((await send({ Origin: "null" })).status()).toBe(403);
  expect((await send({ "Sec-Fetch-Site": "cross-site" })).status()).toBe(403);
  expect((await send({})).status()).toBe(422);
});

test("the API answers with its own policy and as problem+json", async ({ request }) => {
  const response = await request.post("/api/v1/contributions", { data: Buffer.from("{"), headers: { "Content-Type": "application/json" } });
  expect(response.status()).toBe(400);
  expect(response.headers()["content-type"]).toContain("application/problem+json");
  expect(response.headers()["content-security-policy"]).toContain("default-src 'none'");
});

test("the framework is at least the version that closed this year's holes", () => {
  const { version } = JSON.parse(readFileSync(path.resolve(import.meta.dirname, "../../node_modules/next/package.json"), "utf8")) as { version: string };
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(16_004_005);
});
