import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Browser, type BrowserContext } from "@playwright/test";

/** A browser of its own, on a folder of its own, which can be killed as a machine that loses its power. */
export class Machine {
  private child: ChildProcess | null = null;
  private browser: Browser | null = null;
  private readonly folder = mkdtempSync(path.join(tmpdir(), "boussole-machine-"));

  async start(): Promise<BrowserContext> {
    const options = ["--headless=new", "--remote-debugging-port=0", "--no-first-run", "--lang=fr-FR", `--user-data-dir=${this.folder}`, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "about:blank"];
    const child = spawn(process.env["E2E_CHROMIUM"] ?? chromium.executablePath(), options, { stdio: ["ignore", "ignore", "pipe"], detached: true });
    this.child = child;
    const endpoint = await new Promise<string>((resolve, reject) => {
      let said = "";
      child.stderr.on("data", (part: Buffer) => {
        said += part.toString();
        const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
        if (found !== undefined) resolve(found);
      });
      child.once("exit", () => { reject(new Error(said)); });
    });
    this.browser = await chromium.connectOverCDP(endpoint);
    return this.browser.contexts()[0] as BrowserContext;
  }

  async kill(): Promise<void> {
    const { child } = this;
    if (child?.pid === undefined) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    process.kill(-child.pid, "SIGKILL");
    await gone;
    await this.browser?.close().catch(() => undefined);
    this.child = null;
  }

  async end(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
