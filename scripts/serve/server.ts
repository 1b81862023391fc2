import { createServer, type IncomingMessage, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import type createNext from "next";
import { getAddressPrefix, PREFIX_HEADER, selectClientAddress } from "@/lib/server/address";
import { ROOT } from "../database/open";
import { isAdvisors, keepDocumentsFresh, refuseUnusable } from "./entrance";
import { allowFraming } from "./framing";
import { serveMadePage } from "./made-pages";

export type Options = { readonly dev: boolean; readonly port: number; readonly host?: string | undefined; readonly maySlide: boolean; readonly hops: number; readonly publicUrl?: string | undefined; readonly ancestors: string };
export type Serving = { readonly port: number; readonly close: () => Promise<void> };

/** How many ports after the default one are tried when it is taken. */
const SLIDE = 20;
/** How long requests in progress may take once the server is told to stop. */
const DRAIN_MS = 10_000;
const FORWARDED = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-port", "x-forwarded-proto", "x-real-ip"];

/** Leaves in a request what we know of the caller, whatever it says of itself. */
export function markCaller(request: IncomingMessage, hops: number): void {
  const { headers } = request;
  const forwarded = headers["x-forwarded-for"];
  const address = selectClientAddress(request.socket.remoteAddress, Array.isArray(forwarded) ? forwarded.join(",") : forwarded, hops);
  for (const name of FORWARDED) headers[name] = undefined;
  headers[PREFIX_HEADER] = getAddressPrefix(address) ?? undefined;
}

function listen(server: Server, port: number, host: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host }, () => {
      server.off("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

async function listenNear(server: Server, { port, host, maySlide }: Options): Promise<number> {
  for (let tried = port; ; tried += 1) {
    try {
      return await listen(server, tried, host);
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
      if (taken && maySlide && tried < port + SLIDE) continue;
      throw taken ? new Error(`Le port ${String(tried)} est déjà pris : libérez-le, ou donnez-en un autre (PORT=…).`) : error;
    }
  }
}

/** Next behind our own entrance: it cannot be told a false address, has time limits, and drains. */
export async function serve(options: Options): Promise<Serving> {
  // Loaded as CommonJS: TypeScript's loader, which the scripts need, would slow each of Next's own modules down.
  const next = createRequire(import.meta.url)("next") as typeof createNext;
  process.env["BOUSSOLE_ENTRANCE"] = "1";
  const ready: { handle?: ReturnType<ReturnType<typeof createNext>["getRequestHandler"]> } = {};
  let draining = false;

  const server = createServer((request, response) => {
    markCaller(request, options.hops);
    if (options.publicUrl?.startsWith("https://") === true) response.setHeader("Strict-Transport-Security", "max-age=63072000");
    if (request.url?.startsWith("/api/") !== true && !isAdvisors(request.url)) allowFraming(response, options.ancestors);
    keepDocumentsFresh(request.url, response);
    serveMadePage(request, response, options);
    if (draining) response.setHeader("Connection", "close");
    // Next's own tools send what they like to its server in development.
    if (!options.dev && refuseUnusable(request, response)) return;
    if (ready.handle === undefined) {
      response.writeHead(503, { "Retry-After": "1" }).end();
      return;
    }
    ready.handle(request, response).catch(() => { response.destroy(); });
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.keepAliveTimeout = 20_000;
  server.maxRequestsPerSocket = 10_000;

  const port = await listenNear(server, options);
  const app = next({ dev: options.dev, dir: ROOT, port, hostname: options.host ?? "localhost", httpServer: server, quiet: !options.dev });
  await app.prepare();
  ready.handle = app.getRequestHandler();

  return {
    port,
    close: async () => {
      draining = true;
      const closed = new Promise<void>((resolve) => { server.close(() => { resolve(); }); });
      const force = setTimeout(() => { server.closeAllConnections(); }, options.dev ? 200 : DRAIN_MS);
      server.closeIdleConnections();
      await closed;
      clearTimeout(force);
      await app.close();
    },
  };
}
