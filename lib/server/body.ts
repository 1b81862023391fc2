import { refuse, ok, type Result } from "@/lib/result";

/** Several times the largest answer set. */
export const BODY_LIMIT = 16 * 1024;
export type BodyError = "unsupported-type" | "too-large" | "broken-json";

/** The JSON of a request; stops reading at the first byte over the limit, whatever length was announced. */
export async function readJson(request: Request, limit = BODY_LIMIT): Promise<Result<unknown, BodyError>> {
  const [type] = (request.headers.get("content-type") ?? "").split(";");
  if (type?.trim().toLowerCase() !== "application/json") return refuse("unsupported-type");
  if (Number(request.headers.get("content-length") ?? 0) > limit) return refuse("too-large");
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (request.body !== null) {
    const reader = request.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.byteLength;
      if (size > limit) {
        await reader.cancel();
        return refuse("too-large");
      }
      chunks.push(part.value);
    }
  }
  try {
    return ok(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks))));
  } catch {
    return refuse("broken-json");
  }
}
