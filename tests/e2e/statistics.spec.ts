import type { Page } from "@playwright/test";
import type pg from "pg";

import { computeDigest } from "../../lib/server/digest";
import { buildRelease, buildYear } from "../builders/releases";
import { expect, test } from "../setup/browser-test";
import { findFaults, listRules } from "./axe";
import { findCut } from "./cut";
import { startOwnApp } from "./own-app";

// One after another, in one application: what is published is seen by all.
test.describe.configure({ mode: "default" });

let app: Awaited<ReturnType<typeof startOwnApp>>;
let url = "";
let database: pg.Client;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  app = await startOwnApp("statistics");
  ({ url, database } = app);
});
test.afterAll(() => app.stop());

/** Contributions of each year, by release. */
const RELEASES = { 1: { 2026: 100 }, 2: { 2025: 800, 2026: 1200 } } as const;
const made = new Map<number, string>();

function makeCube(number: 1 | 2): string {
  const years = Object.entries(RELEASES[number]).map(([year, count]) => buildYear(count, Number(year), 40 + number));
  return JSON.stringify(buildRelease({ number, fictitious: true, preparedOn: `2026-11-1${number}`, years }));
}

/** Leaves these releases and no other where `npm run release -- publish` would have left them. */
async function publishOnly(...numbers: readonly (1 | 2)[]): Promise<void> {
  await database.query("TRUNCATE releases");
  for (const number of numbers) {
    const cube = made.get(number) ?? makeCube(number);
    made.set(number, cube);
    await database.query(
      "INSERT INTO releases (number, status, fictitious, prepared_on, published_on, digest, cube, audit) VALUES ($1, 'published', true, $2, $2, $3, $4, '{}')",
      [number, `2026-11-1${number}`, computeDigest(cube), cube],
    );
  }
}
const withdraw = (number: number, reason: string) => database.query("UPDATE releases SET status = 'withdrawn', withdrawn_on = '2026-11-22', reason = $2 WHERE number = $1", [number, reason]);

const openFolds = (page: Page): Promise<void> => page.evaluate(() => { for (const fold of document.querySelectorAll("details")) fold.open = true; });
const getFigures = (page: Page) => page.locator("main figure").filter({ hasText: /^.*Base/s });
const choose = async (page: Page, label: string, option: string) => page.getByRole("combobox", { name: label }).selectOption({ label: option });

/** Looks at a state as the others of the application are: axe by day, by night and on paper, narrow pages, large text. */
async function inspect(page: Page, address: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, media: "screen" });
    await page.goto(`${url}${address}`);
    await openFolds(page);
    expect(await findFaults(page, listRules(colorScheme)), `${address} ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light", media: "print" });
  expect(await findFaults(page, listRules("paper")), `${address} on paper`).toEqual([]);
  await page.emulateMedia({ media: "screen" });
  for (const width of [320, 640, 768]) {
    await page.setViewportSize({ width, height: 640 });
    expect(await findCut(page), `${address} at ${width} pixels`).toEqual([]);
  }
  const session = await page.context().newCDPSession(page);
  await session.send("Page.enable");
  await session.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
  await page.setViewportSize({ width: 1280, height: 720 });
  expect(await findCut(page), `${address} with text at 200 %`).toEqual([]);
  await session.send("Page.setFontSizes", { fontSizes: { standard: 16, fixed: 13 } });
}

test.describe("the first day, without a release", () => {
  test.beforeAll(() => publishOnly());

  test("says what will be here, invites to contribute, and shows no figure of ours", async ({ page }) => {
    const response = await page.goto(`${url}/statistiques`);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole("heading", { name: "Rien à montrer pour l’instant" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Répondre au questionnaire" })).toHaveAttribute("href", "/questionnaire");
    await expect(getFigures(page)).toHaveCount(0);
    // The method tells of three contributions, which are nobody's.
    const text = (await page.getByRole("main").innerText()).replace("ne venir que de 3 contributions", "");
    expect(text).not.toMatch(/\d+ contributions?\b|Données fictives/);
    await expect(page.getByRole("complementary", { name: /étude/ })).toContainText("79,4");
  });

  test("refuses a filter in words: there is nothing to filter", async ({ page, complaints }) => {
    complaints.allow(/404/);
    const response = await page.goto(`${url}/statistiques?branch=publishing`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("main")).toContainText("Aucune publication n’a encore été faite");
    await expect(page.getByRole("main")).not.toContainText(/Ce que l’on peut demander|Chacun une fois au plus/);
  });

  test("looks right by day, by night, on paper, narrow and large", async ({ page }) => {
    test.setTimeout(120_000);
    await inspect(page, "/statistiques");
  });
});

test.describe("with releases", () => {
  test.beforeAll(() => publishOnly(1, 2));

  test("every figure has its base, its release, « données fictives », and a twin table one key away", async ({ page }) => {
    await page.goto(`${url}/statistiques`);
    await expect(page.getByRole("main").getByText("Données fictives").first()).toBeInViewport();
    await expect(page.getByText("Publication n°\u00a02, arrêtée le 12 novembre 2026")).toBeVisible();
    const figures = getFigures(page);
    expect(await figures.count()).toBeGreaterThanOrEqual(14);
    for (const figure of await figures.all()) {
      await expect(figure).toContainText(/Base\u202f: .*environ [\d\u202f]+ contributions?.*\(et non entreprises\), de personnes volontaires.*Publication n°\u00a02, 12 novembre 2026\./s);
      await expect(figure.locator("figcaption").getByRole("heading", { level: 3 })).not.toBeEmpty();
      await expect(figure.locator("xpath=..")).toContainText("Données fictives");
      const summary = figure.getByText("Lire dans un tableau");
      await summary.focus();
      await page.keyboard.press("Enter");
      await expect(figure.getByRole("table").last()).toBeVisible();
      await page.keyboard.press("Enter");
    }
  });

  test("reads in order: what is read, what is chosen, then the figures", async ({ page }) => {
    await page.goto(`${url}/statistiques`);
    await expect(page.getByRole("main")).toMatchAriaSnapshot(`
      - heading "Ce que disent les contributions" [level=1]
      - form "Choisir ce que l’on regarde"
      - navigation "Sur cette page"
      - region "Quatre profils"
      - region "Dans les treize départements"
      - region "Six mesures"
      - region "Pour quoi faire"
      - region "Ce qui retient, ce que l’on en pense"
      - region "Pratiquer et se sentir dépossédé"
      - region "Se former, être accompagné"
      - region "D’une fois à l’autre"
      - region "Qui a répondu"
      - region "Comment ces nombres sont protégés"
      - region "Prendre les données"
      - region "Les publications"
    `);
    const levels = await page.locator("h1, h2, h3").evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
    levels.forEach((level, index) => { expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1); });
  });

  test("filters are a form whose address says what is seen; it stays on the release that was asked for", async ({ page }) => {
    await page.goto(`${url}/statistiques?release=1`);
    await choose(page, "Branche", "Audiovisuel");
    await choose(page, "Année", "2026");
    await page.getByRole("button", { name: "Afficher" }).click();
    await expect(page).toHaveURL(`${url}/statistiques?release=1&year=2026&branch=audiovisual#resultats`);
    const chosen = page.getByRole("heading", { name: "Vous regardez\u202f: Audiovisuel, 2026." });
    await expect(chosen).toBeInViewport();
    await expect(chosen).toBeFocused();
    await expect(page).toHaveTitle("Statistiques\u202f: Audiovisuel, 2026 · Boussole IA");
    await expect(page.getByRole("combobox", { name: "Branche" })).toHaveValue("audiovisual");
    await expect(getFigures(page).first()).toContainText("Publication n°\u00a01");
    await page.getByRole("link", { name: "Tout voir" }).click();
    await expect(page).toHaveURL(`${url}/statistiques?release=1`);
  });

  test("the filters say what the page shows, also when the browser comes back to it", async ({ page }) => {
    const branch = page.getByRole("combobox", { name: "Branche" });
    await page.goto(`${url}/statistiques?branch=publishing`);
    await choose(page, "Branche", "Audiovisuel");
    await page.getByRole("button", { name: "Afficher" }).click();
    await expect(page).toHaveURL(/branch=audiovisual/);
    await page.goBack();
    await expect(page).toHaveURL(/branch=publishing/);
    await expect(branch).toHaveValue("publishing");
    // A page that was kept whole comes back as it was left: this browser does not keep any, so the test says what one would.
    await choose(page, "Branche", "Audiovisuel");
    await page.evaluate(() => { window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })); });
    await expect(branch).toHaveValue("publishing");
  });

  test("the way back from the map takes away the département alone", async ({ page }) => {
    const back = page.getByRole("link", { name: "Revenir à toute la région" });
    await page.goto(`${url}/statistiques?branch=audiovisual`);
    await expect(back).toHaveCount(0);
    await page.goto(`${url}/statistiques?branch=audiovisual&department=31`);
    await back.click();
    await expect(page).toHaveURL(`${url}/statistiques?branch=audiovisual#departements`);
  });

  test("reads without JavaScript, filters included", async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${url}/statistiques`);
    await page.getByRole("combobox", { name: "Taille" }).selectOption("1-9");
    await page.getByRole("button", { name: "Afficher" }).click();
    await expect(page.getByRole("heading", { name: "Vous regardez\u202f: 1 à 9 salariés." })).toBeInViewport();
    await expect(page).toHaveTitle(/1 à 9 salariés/);
    await expect(getFigures(page).first()).toContainText(/\d+\u202f%/);
    await expect(page.getByText("Suivre les courbes").first()).toBeHidden();
    await page.getByText("Lire dans un tableau").first().click();
    await expect(page.getByRole("table").first()).toBeVisible();
    await context.close();
  });

  test("answers stop at branch or at size: finer, it is said, with a way that leads to them", async ({ page }) => {
    await page.goto(`${url}/statistiques?department=31`);
    const uses = page.getByRole("region", { name: "Pour quoi faire" });
    await expect(uses).toContainText("Pas de chiffre aussi fin");
    await expect(page.getByRole("region", { name: "Pratiquer et se sentir dépossédé" })).toContainText("que pour la région entière");
    await uses.getByRole("link", { name: "Voir sans le département" }).click();
    await expect(page).toHaveURL(`${url}/statistiques#usages`);
    await expect(uses.getByRole("heading", { name: "Pour quoi faire" })).toBeInViewport();
    await expect(uses).not.toContainText("Pas de chiffre aussi fin");
    await page.goto(`${url}/statistiques?branch=audiovisual&size=1-9`);
    for (const way of ["Voir sans la taille", "Voir sans la branche"]) await expect(uses.getByRole("link", { name: way })).toBeVisible();
  });

  test("what is secret says so, and why", async ({ page }) => {
    await page.goto(`${url}/statistiques?release=1`);
    const map = page.getByRole("list", { name: /Départements/ });
    const secret = map.getByRole("link", { name: /secret statistique/ });
    await expect(secret.first()).toBeVisible();
    await expect(getFigures(page).filter({ hasText: "Lozère" })).toContainText("Secret statistique\u202f: moins de 10 contributions");
    await secret.first().click();
    await expect(page.getByRole("main")).toContainText("rien ne peut en être montré sans risquer de dire qui a répondu quoi");
    await expect(page.getByRole("region", { name: "Six mesures" })).toContainText("Rien ici pour ce choix");
    await page.getByRole("link", { name: "Toute la région", exact: true }).click();
    await expect(page).toHaveURL(`${url}/statistiques?release=1#resultats`);
  });

  test("no number of any page is under the threshold, or no multiple of five", async ({ page }) => {
    for (const query of ["", "?release=1", "?release=1&branch=publishing", "?department=31", "?size=solo&year=2025", "?branch=unspecified"]) {
      await page.goto(`${url}/statistiques${query}`);
      await openFolds(page);
      const cells = await page.locator("main figure table").evaluateAll((tables) => tables.flatMap((table) => {
        const heads = [...table.querySelectorAll("thead th")].map((head) => head.textContent);
        return [...table.querySelectorAll("tbody tr")].flatMap((row) => [...row.children].flatMap((cell, place) => (heads[place] === "Contributions" ? [cell.textContent] : [])));
      }));
      for (const cell of cells) {
        if (cell === "secret statistique") continue;
        const count = Number(cell.replaceAll(/\s/g, ""));
        expect(count % 5 === 0 && count >= 10, `${query} ${cell}`).toBe(true);
      }
    }
  });

  test("a square of the map is reached by keyboard and leads to its département, and back", async ({ page }) => {
    await page.goto(`${url}/statistiques`);
    const square = page.getByRole("link", { name: /^Haute-Garonne \(31\)\s: [\d\s]+ contributions, / });
    await square.focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/department=31/);
    await expect(square).toHaveAttribute("aria-current", "true");
    await expect(page.getByRole("heading", { name: "Vous regardez\u202f: Haute-Garonne." })).toBeAttached();
    await square.press("Enter");
    await expect(page).toHaveURL(`${url}/statistiques#departements`);
    await page.getByRole("link", { name: "le profil le plus fréquent" }).click();
    await expect(page).toHaveURL(/map=profile/);
    await expect(page.getByRole("list", { name: /Départements/ }).locator("svg").first()).toBeVisible();
  });

  test("the curves come when they are asked for, are named, and are read with the arrow keys", async ({ page }) => {
    await page.goto(`${url}/statistiques`);
    const button = page.getByRole("button", { name: "Suivre les courbes pas à pas" }).first();
    await button.focus();
    await page.keyboard.press("Enter");
    const chart = page.getByRole("group", { name: /D’une année à l’autre.*en courbes/ });
    await expect(chart).toBeVisible();
    await expect(chart.getByRole("application")).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await expect(chart).toContainText(/2025|2026/);
    await expect(chart).toContainText(/Suiveuse\s*\d+\u202f%/);
    await expect(chart.locator("[aria-live=polite]")).toHaveText(/^202[56]\u202f: Suiveuse \d+\u202f%, /);
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Masquer les courbes" }).click();
    await expect(chart).toBeHidden();
    await expect(button).toBeFocused();
  });

  const REFUSED: readonly (readonly [string, number, RegExp])[] = [
    ["?colour=red", 400, /« colour » n’est pas un filtre/],
    ["?quarter=1", 400, /« quarter » n’est pas un filtre/],
    ["?branch=publishing&branch=audiovisual", 400, /Plusieurs valeurs sont demandées pour la branche/],
    ["?branch=nothing", 404, /valeur demandée pour la branche \(« branch » dans l’adresse\) n’existe pas/],
    ["?department=75", 404, /valeur demandée pour le département/],
    ["?department=31%2C34", 404, /valeur demandée/],
    ["?year=1999", 404, /valeur demandée pour l’année/],
    ["?year=2026-11", 404, /valeur demandée/],
    ["?release=1&year=2025", 404, /valeur demandée/],
    ["?map=exact", 400, /valeur demandée pour la carte/],
    ["?release=99", 404, /publication n°\u00a099 n’existe pas/],
    ["?release=-1", 400, /nombre entier/],
    ["?release=1e3", 400, /nombre entier/],
    ["?branch=%00%ff", 404, /valeur demandée/],
    ["?%3Cscript%3E=1", 400, /« <script> » n’est pas un filtre/],
  ];
  for (const [query, status, words] of REFUSED) {
    test(`${query} is refused with ${status}, in words, with what can be asked`, async ({ page, complaints }) => {
      complaints.allow(/40[04]/);
      const response = await page.goto(`${url}/statistiques${query}`);
      expect(response?.status()).toBe(status);
      const main = page.getByRole("main");
      await expect(main).toContainText(new RegExp(words.source.replaceAll("« ", "«\u202f").replaceAll(" »", "\u202f»")));
      await expect(main).toContainText("Ce que l’on peut demander");
      await expect(main.getByRole("link", { name: "Spectacle vivant" })).toHaveAttribute("href", /branch=performing-arts/);
      await expect(main).not.toContainText(/\d+ contributions/);
      await expect(getFigures(page)).toHaveCount(0);
    });
  }

  test("runs under a policy with a fresh nonce, without one violation or one inline style", async ({ page }) => {
    const policies = new Set<string>();
    for (const address of ["/statistiques", "/statistiques", "/statistiques/?release=1"]) {
      const response = await page.goto(`${url}${address}`);
      await page.waitForLoadState("networkidle");
      const policy = response?.headers()["content-security-policy"] ?? "";
      policies.add(policy);
      expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}' 'sha256-[^']+';/);
      expect(policy).toContain("style-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain("unsafe");
      expect(response?.headers()).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" });
      expect(await response?.text()).not.toContain(" style=");
    }
    expect(policies.size).toBe(3);
  });

  test("does not run a script that somebody managed to put into it, nor believe a policy that a caller sends", async ({ page, request, complaints }) => {
    complaints.allow(/Content Security Policy|^policy: (script-src|style-src)/);
    await page.route((address) => address.pathname === "/statistiques", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace("</body>", "<script>document.documentElement.dataset.pwned='1'</script></body>") });
    });
    await page.goto(`${url}/statistiques`, { waitUntil: "networkidle" });
    expect(await page.evaluate(() => document.documentElement.dataset["pwned"])).toBeUndefined();
    const sent = await request.get(`${url}/statistiques`, { headers: { "Content-Security-Policy": "script-src 'nonce-mine'", "X-Boussole-Request": "mine" } });
    expect(sent.status()).toBe(200);
    expect(sent.headers()["content-security-policy"]).not.toContain("mine");
    expect(await sent.text()).not.toContain('nonce="mine"');
  });

  test("the curves' code is fetched by nobody who did not ask for it", async ({ page }) => {
    const scripts: string[] = [];
    page.on("response", (response) => { if (response.request().resourceType() === "script") scripts.push(response.url()); });
    await page.goto(`${url}/statistiques`, { waitUntil: "networkidle" });
    await page.mouse.wheel(0, 20_000);
    await page.waitForLoadState("networkidle");
    const before = scripts.length;
    await page.getByRole("button", { name: "Suivre les courbes pas à pas" }).first().click();
    await expect(page.getByRole("group", { name: /en courbes/ })).toBeVisible();
    expect(scripts.length).toBeGreaterThan(before);
  });

  for (const query of ["", "?release=1", "?department=31&map=profile", "?release=1&branch=publishing&size=50-plus"]) {
    test(`${query === "" ? "the whole page" : query} looks right by day, by night, on paper, narrow and large`, async ({ page }) => {
      test.setTimeout(180_000);
      await inspect(page, `/statistiques${query}`);
    });
  }
});

test("a database that cannot be read is said in words, without script too, with a number for the log", async ({ request, page, complaints }) => {
  complaints.allow(/503/);
  await database.query("ALTER TABLE releases RENAME TO releases_away");
  try {
    const response = await request.get(`${url}/statistiques`);
    expect(response.status()).toBe(503);
    expect(await response.text()).toContain("ne peuvent pas être lues pour l’instant");
    await page.goto(`${url}/statistiques`);
    await expect(page.getByRole("main")).toContainText(/donnez ce numéro\s*:\s*[0-9a-f]{10}/);
    await expect(page.getByRole("main")).not.toContainText(/relation|prisma|SELECT/i);
  } finally {
    await database.query("ALTER TABLE releases_away RENAME TO releases");
  }
  expect((await request.get(`${url}/statistiques`)).status()).toBe(200);
});

test.describe("when the last release is taken back", () => {
  test.beforeEach(async () => {
    await publishOnly(1, 2);
    await withdraw(2, "deux branches avaient été interverties.");
  });

  test("it says so publicly with the reason, and shows the one before", async ({ page, complaints }) => {
    complaints.allow(/410/);
    await page.goto(`${url}/statistiques`);
    const main = page.getByRole("main");
    await expect(main).toContainText("La publication n°\u00a02 a été retirée le 22 novembre 2026");
    await expect(main).toContainText("deux branches avaient été interverties");
    await expect(main).toContainText("Vous lisez la précédente, la n°\u00a01.");
    await expect(getFigures(page).first()).toContainText("Publication n°\u00a01");
    const gone = await page.goto(`${url}/statistiques?release=2`);
    expect(gone?.status()).toBe(410);
    await expect(main).toContainText("deux branches avaient été interverties");
    await expect(getFigures(page)).toHaveCount(0);
    expect(await findFaults(page)).toEqual([]);
    const chosen = await page.goto(`${url}/statistiques?release=2&department=31`);
    expect(chosen?.status()).toBe(410);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("La publication n°\u00a02 a été retirée");
    await page.getByRole("link", { name: "Voir le même choix dans la publication n°\u00a01" }).click();
    await expect(page).toHaveURL(`${url}/statistiques?release=1&department=31`);
  });

  test("with none left, nothing is shown and the reason stays", async ({ page, complaints }) => {
    complaints.allow(/404/);
    await withdraw(1, "la précédente reposait sur la même erreur.");
    const response = await page.goto(`${url}/statistiques`);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole("main")).toContainText("Aucune autre publication ne peut être montrée pour l’instant.");
    await expect(page.getByRole("heading", { name: "Les publications" })).toBeVisible();
    await expect(getFigures(page)).toHaveCount(0);
    expect(await findFaults(page)).toEqual([]);
    await page.goto(`${url}/statistiques?department=31`);
    await expect(page.getByRole("main")).toContainText("deux branches avaient été interverties");
  });
});
