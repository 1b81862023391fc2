import { mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import { encodeFragment } from "@/lib/questionnaire/fragment";
import { questionnaire } from "@/lib/referential/v1/questionnaire";
import { getCompany } from "../tests/builders/companies";
import { protectDevice, pushInterview, signUp } from "../tests/e2e/advisor";
import { build } from "./build/build";
import { seedDemonstration } from "./demo/seed";
import { openDatabase, ROOT } from "./database/open";
import { drawIcons } from "./draw-icons";
import { migrate } from "./migrate";
import { loadProtection } from "./release/protection";
import { withReleaseSession } from "@/lib/server/release-session";
import { serve } from "./serve/server";
import { say, step } from "./serve/steps";
import { ensureChromium } from "./test/chromium";

const FOLDER = path.join(ROOT, "docs/pictures");
const LARGEST = 200 * 1024;
const { answers } = getCompany("animation-studio");

type Shot = { readonly name: string; readonly width: number; readonly height: number; readonly take: (page: Page, origin: string) => Promise<void> };

/** The moments that the README shows. Add one with the page that it is of. */
const SHOTS: readonly Shot[] = [
  {
    name: "question",
    width: 1200,
    height: 900,
    take: async (page) => {
      await page.addInitScript(([kept]) => { localStorage.setItem("boussole-ia.reponses.1", kept); }, [JSON.stringify({ questionnaire: "v1", answers, step: "", lastUsed: Date.now() })] as const);
      await page.goto("/questionnaire?etape=metier");
      await page.getByRole("radio", { checked: true }).first().waitFor();
    },
  },
  {
    name: "report",
    width: 1200,
    height: 780,
    take: async (page) => {
      await page.goto(`/rapport#${encodeFragment(questionnaire, answers)}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForLoadState("networkidle");
    },
  },
  {
    name: "statistics",
    width: 1200,
    height: 1140,
    take: async (page) => {
      await page.goto("/statistiques#positions");
      await page.getByRole("list", { name: /Départements/ }).waitFor();
      await page.waitForLoadState("networkidle");
    },
  },
  {
    name: "interview",
    width: 1280,
    height: 860,
    take: async (page, origin) => {
      await signUp(page.request, origin);
      await pushInterview(page.request, origin, "Théâtre de la Rivière", Object.fromEntries(Object.entries(getCompany("theatre-administration").answers).slice(0, 14)));
      await protectDevice(page);
      await page.getByRole("link", { name: "Théâtre de la Rivière" }).first().click();
      await page.getByRole("navigation", { name: "Étapes" }).getByRole("link", { name: "Vos usages" }).click();
      const question = page.locator("[data-question]").first();
      await question.getByText("Pour mener la question").click();
      await question.getByLabel("Note privée").fill("La billetterie propose des textes tout faits ; personne ne les relit.");
      await question.getByLabel("À vérifier").check();
      await page.getByText("Enregistré", { exact: true }).waitFor();
      await question.evaluate((element) => { element.scrollIntoView(); });
    },
  },
];
/** The made-up region of the picture of the statistics: sealed and released as real contributions are. */
const DEMONSTRATION = { contributions: 3_000, seed: 1 } as const;

async function seed(url: string): Promise<void> {
  const protection = await loadProtection();
  const outcome = await withReleaseSession(url, (client) => seedDemonstration({ client, ...DEMONSTRATION, now: new Date(), protection }), () => undefined);
  if (!outcome.ok) throw new Error(`La région fictive n’a pas été publiée : ${outcome.error.code}.`);
}

/** Takes every picture from the real pages; refuses one that would weigh on the repository. */
async function takeAll(url: string): Promise<string[]> {
  const program = ensureChromium();
  const browser = await chromium.launch({ ...(program === undefined ? {} : { executablePath: program }), args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
  try {
    const made: string[] = [...(await drawIcons(browser))];
    for (const { name, width, height, take } of SHOTS) {
      const context = await browser.newContext({ baseURL: url, locale: "fr-FR", timezoneId: "Europe/Paris", colorScheme: "light", reducedMotion: "reduce", viewport: { width, height } });
      const page = await context.newPage();
      await take(page, url);
      await page.evaluate(() => document.fonts.ready);
      const file = path.join(FOLDER, `${name}.png`);
      await page.screenshot({ path: file, animations: "disabled", caret: "hide" });
      await context.close();
      const { size } = statSync(file);
      if (size > LARGEST) throw new Error(`${name}.png pèse ${String(Math.round(size / 1024))} Kio, plus de 200 : réduisez la fenêtre.`);
      made.push(`${path.relative(ROOT, file)} (${String(Math.round(readFileSync(file).byteLength / 1024))} Kio)`);
    }
    return made;
  } finally {
    await browser.close();
  }
}

const data = path.join(tmpdir(), `boussole-pictures-${String(process.pid)}`);
process.env["BOUSSOLE_DATA"] = data;
delete process.env["DATABASE_URL"];
process.env["BOUSSOLE_SECRET"] = "pictures-are-taken-of-nobody-at-all";
mkdirSync(FOLDER, { recursive: true });
mkdirSync(data, { recursive: true, mode: 0o755 });
await step("Construction de l’application", () => build({ output: "quiet" }), (made) => (made ? "construite" : "déjà à jour"));
const database = await openDatabase(say);
let code = 0;
try {
  await migrate(database.url);
  await step("Région fictive", () => seed(database.url));
  const server = await serve({ dev: false, port: 0, maySlide: false, hops: 0, ancestors: "'none'" });
  await step("Photographies", () => takeAll(`http://localhost:${String(server.port)}`), (made) => made.join(", ")).finally(server.close);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  code = 1;
} finally {
  await database.close();
  rmSync(data, { recursive: true, force: true });
}
process.exit(code);
