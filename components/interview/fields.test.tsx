import { renderToStaticMarkup } from "react-dom/server";
import { FormProvider, useForm } from "react-hook-form";
import { describe, expect, it } from "vitest";
import { makeLog } from "@/lib/interview/log";
import { readState } from "@/lib/interview/state";
import { CURRENT_VERSION, getReferential } from "@/lib/referential/current";
import { Conduct } from "./conduct";
import { ConsentSection } from "./consent-section";
import { CreateInterview } from "./create-interview";
import { CLOSED, type Held } from "./device/snapshot";
import { FollowSection } from "./follow-section";
import { Gate } from "./gate";
import { ShortcutsDialog } from "./shortcuts";

const referential = getReferential(CURRENT_VERSION);
if (referential === undefined) throw new Error("no current referential");
const log = makeLog([]);
const held: Held = { id: "i", log, state: readState(log), states: new Map(), mine: new Set(), waiting: 0, refused: 0, problem: null };
const Step = ({ slug }: { readonly slug: string }) => <FormProvider {...useForm()}><Conduct space={CLOSED} held={held} referential={referential} slug={slug} /></FormProvider>;

/** A browser writes what a field without it holds on the device, in clear, to show it again after a restart. */
describe("every field of the interviews", () => {
  const first = renderToStaticMarkup(<Step slug="" />);
  const slugs = [...new Set([...first.matchAll(/href="#i\/etape\/([^"]+)"/g)].map(([, slug]) => slug ?? ""))];
  it.each<[string, string]>([
    ...slugs.map((slug): [string, string] => [slug, renderToStaticMarkup(<Step slug={slug} />)]),
    ["who is met", renderToStaticMarkup(<CreateInterview />)],
    ["the consent", renderToStaticMarkup(<ConsentSection id="i" consent={null} toCheck={0} contribution={{ questionnaire: CURRENT_VERSION, answers: {} }} />)],
    ["what follows", renderToStaticMarkup(<FollowSection space={CLOSED} held={held} questionnaire={referential.questionnaire} answers={{}} report={null} />)],
    ["the shortcuts", renderToStaticMarkup(<ShortcutsDialog enabled onEnable={() => undefined} onClose={() => undefined} />)],
  ])("is left alone by the browser: %s", (_, html) => {
    const fields = html.match(/<(?:input|textarea|select)\b[^>]*>/g) ?? [];
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter((field) => !field.includes('autoComplete="off"') && !field.includes('autocomplete="off"'))).toEqual([]);
  });

  it("but the passphrase's, which a password manager may know", () => {
    expect(renderToStaticMarkup(<Gate isNew={false} isOthers={false} />)).toContain("current-password");
  });
  it("in all the steps", () => { expect(slugs).toHaveLength(referential.questionnaire.steps.length); });
});
