import { createHash } from "node:crypto";

import { expect, test } from "../setup/browser-test";

const ADDRESS = "/api/v1/openapi.json";

test("what is published is the same packed or not, once unpacked, and has one tag", async ({ request }) => {
  for (const packing of ["gzip", "identity"]) {
    const response = await request.get(ADDRESS, { headers: { "Accept-Encoding": packing } });
    const bytes = await response.body();
    expect(JSON.parse(bytes.toString("utf8"))).toMatchObject({ openapi: "3.1.1" });
    expect(response.headers()["etag"]).toBe(`"${createHash("sha256").update(bytes).digest("hex")}"`);
  }
});

test("HEAD says what GET says, without the body, and who has it is told so", async ({ request }) => {
  const { etag = "", ...told } = (await request.get(ADDRESS)).headers();
  const head = await request.head(ADDRESS);
  expect([head.status(), head.headers()["etag"], head.headers()["cache-control"], (await head.body()).byteLength]).toEqual([200, etag, told["cache-control"], 0]);
  expect((await request.get(ADDRESS, { headers: { "If-None-Match": etag } })).status()).toBe(304);
});

test("a release that is not there is a problem in French", async ({ request }) => {
  const response = await request.get("/api/v1/releases/999999");
  expect([response.status(), response.headers()["content-type"]]).toEqual([404, "application/problem+json; charset=utf-8"]);
  expect(((await response.json()) as { detail: string }).detail).toBe("Aucune publication ne porte ce numéro.");
});

for (const [method, address, allow] of [["POST", "/api/v1/releases", "GET, HEAD, OPTIONS"], ["PUT", "/api/v1/releases/latest/statistiques.csv", "GET, HEAD, OPTIONS"], ["GET", "/api/v1/contributions", "POST, OPTIONS"], ["PATCH", "/api/v1/contributions/x", "DELETE, OPTIONS"]] as const) {
  test(`${method} ${address} is a problem that names the methods of the address`, async ({ request }) => {
    const response = await request.fetch(address, { method });
    expect([response.status(), response.headers()["content-type"], response.headers()["allow"]]).toEqual([405, "application/problem+json; charset=utf-8", allow]);
    expect(await response.json()).toMatchObject({ code: "method-not-allowed", title: "Méthode refusée" });
    const told = await request.fetch(address, { method: "OPTIONS" });
    expect([told.status(), told.headers()["allow"]]).toEqual([204, allow]);
  });
}

for (const [method, address] of [["GET", "/api"], ["GET", "/api/v1"], ["GET", "/api/v2/releases"], ["GET", "/api/v1/releases/1/statistiques.json/x"], ["POST", "/api/v1/contribution"], ["PUT", "/api/v1/releases/x/y/z"], ["OPTIONS", "/api/rien"]] as const) {
  test(`${method} ${address}, which does not exist, is a problem and not a page`, async ({ request }) => {
    const response = await request.fetch(address, { method });
    expect([response.status(), response.headers()["content-type"]]).toEqual([404, "application/problem+json; charset=utf-8"]);
    expect(await response.json()).toMatchObject({ code: "unknown-address", title: "Adresse inconnue" });
  });
}
