import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { guard } from "./guard";
import { log } from "./log";

const said = vi.fn();
beforeEach(() => { for (const level of ["info", "warn", "error"] as const) vi.spyOn(log, level).mockImplementation(said); });
afterEach(() => { said.mockReset(); });

describe("the log of a route", () => {
  it.each([200, 201, 204])("says nothing of a request answered %i: the line's time would be the contribution's", async (status) => {
    await guard("POST /x", () => Promise.resolve(new Response(null, { status })));
    expect(said).not.toHaveBeenCalled();
  });
  it.each([409, 422, 429])("has a line for one answered %i", async (status) => {
    await guard("POST /x", () => Promise.resolve(new Response(null, { status })));
    expect(said).toHaveBeenCalledOnce();
    expect(said).toHaveBeenCalledWith(expect.objectContaining({ route: "POST /x", status }), "request");
  });
});
