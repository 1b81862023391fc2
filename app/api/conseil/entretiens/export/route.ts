import { respondRefusal } from "@/lib/server/advisor-problem";
import { serveKnown } from "@/lib/server/advisor-route";
import { exportInterviews } from "@/lib/server/interviews/export";
import { writeWorkbook } from "@/lib/server/release-workbook";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function GET(request: Request): Promise<Response> {
  return serveKnown("advisor", "GET /api/conseil/entretiens/export", request, async ({ actor, now }) => {
    const sheets = await exportInterviews(actor, now);
    if (!sheets.ok) return respondRefusal({ code: sheets.error });
    const workbook = await writeWorkbook(sheets.value);
    return new Response(workbook as Uint8Array<ArrayBuffer>, {
      headers: { "Content-Type": XLSX, "Content-Disposition": 'attachment; filename="boussole-ia-entretiens.xlsx"' },
    });
  });
}
