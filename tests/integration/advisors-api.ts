import { POST as administer } from "@/app/api/conseil/administration/route";
import { GET as readSessions, POST as endSession } from "@/app/api/conseil/compte/connexions/route";
import { POST as changePassword } from "@/app/api/conseil/compte/mot-de-passe/route";
import { POST as changeFactor } from "@/app/api/conseil/compte/second-facteur/route";
import { POST as sendCode } from "@/app/api/conseil/connexion/code/route";
import { POST as signIn } from "@/app/api/conseil/connexion/route";
import { POST as signOut } from "@/app/api/conseil/deconnexion/route";
import { POST as acceptLink } from "@/app/api/conseil/invitation/accepter/route";
import { POST as openLink } from "@/app/api/conseil/invitation/route";
import { GET as readMe } from "@/app/api/conseil/moi/route";
import { GET as readRegion } from "@/app/api/conseil/region/route";
import { PREFIX_HEADER } from "@/lib/server/address";
import { inviteAdvisor } from "@/lib/server/accounts/invitations";
import type { Role } from "@/lib/server/authorisation";
import { getPrisma } from "@/lib/server/database";
import { Phone } from "../builders/phone";

const POSTED = { administer, endSession, changePassword, changeFactor, sendCode, signIn, signOut, acceptLink, openLink } as const;
const READ = { readSessions, readMe, readRegion } as const;
/** Every route that needs somebody, with a body that it would read. */
export const GUARDED = { posted: ["administer", "endSession", "changePassword", "changeFactor"], read: ["readSessions", "readMe", "readRegion"] } as const satisfies { posted: readonly (keyof typeof POSTED)[]; read: readonly (keyof typeof READ)[] };

export const PASSWORD = "un rideau rouge et deux tringles";

/** A browser: it keeps the cookies that it is given, and nothing else. */
export class Browser {
  private readonly cookies = new Map<string, string>();
  constructor(readonly headers: Readonly<Record<string, string>> = {}, readonly prefix = "192.0.2.0/24") {}

  get jar(): string { return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "); }
  set jar(text: string) {
    this.cookies.clear();
    for (const pair of text.split("; ").filter((each) => each !== "")) this.cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
  }

  private build(method: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Request {
    return new Request("http://boussole.test/api/conseil/x", {
      method,
      headers: { Host: "boussole.test", "Content-Type": "application/json", Origin: "http://boussole.test", [PREFIX_HEADER]: this.prefix, Cookie: this.jar, ...this.headers, ...headers },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
  }

  private keep(response: Response): Response {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const [name, value] = [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
      if (value === "" || /max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  async post(route: keyof typeof POSTED, body: unknown = {}, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.keep(await POSTED[route](this.build("POST", body, headers)));
  }

  async get(route: keyof typeof READ): Promise<Response> { return this.keep(await READ[route](this.build("GET"))); }
  order(body: Readonly<Record<string, unknown>>): Promise<Response> { return this.post("administer", body); }
  async isSignedIn(): Promise<boolean> { return (await this.get("readMe")).status === 200; }
}

export const readCode = async (response: Response): Promise<string> => ((await response.json()) as { code: string }).code;
export const takeToken = (path: string): string => path.slice(path.indexOf("#") + 1);

export async function makeToken(email: string, role: Role = "advisor", now = new Date()): Promise<string> {
  const link = await inviteAdvisor(email, role, { actor: null, now });
  if (!link.ok) throw new Error(link.error);
  return takeToken(link.value.path);
}

export async function openToken(browser: Browser, token: string): Promise<Phone> {
  const opened = (await (await browser.post("openLink", { token })).json()) as { enrolment: { letters: string } };
  return new Phone(opened.enrolment.letters);
}

export type Person = { readonly id: string; readonly email: string; readonly name: string; readonly browser: Browser; readonly phone: Phone };

/** Somebody who has accepted an invitation, in a browser that is signed in. */
export async function welcome(name: string, role: Role = "advisor"): Promise<Person> {
  const email = `${name.toLowerCase()}@example.org`;
  const browser = new Browser();
  const token = await makeToken(email, role);
  const phone = await openToken(browser, token);
  const accepted = await browser.post("acceptLink", { token, name, password: PASSWORD, code: phone.show() });
  if (accepted.status !== 200) throw new Error(await accepted.text());
  const { id } = await getPrisma().user.findUniqueOrThrow({ where: { email } });
  return { id, email, name, browser, phone };
}

/** As if the code that somebody used last were long ago. */
export const forgetCodes = (id: string) => getPrisma().twoFactor.updateMany({ where: { userId: id }, data: { lastStep: null, failedVerificationCount: 0, lockedUntil: null } });

export async function signInAs({ email, id, phone }: Person, browser = new Browser()): Promise<Browser> {
  await forgetCodes(id);
  const first = await browser.post("signIn", { email, password: PASSWORD });
  if (first.status !== 200) throw new Error(await first.text());
  const second = await browser.post("sendCode", { code: phone.show() });
  if (second.status !== 200) throw new Error(await second.text());
  return browser;
}

export async function emptyAccounts(): Promise<void> {
  await getPrisma().$executeRaw`TRUNCATE users, sessions, accounts, verifications, two_factors, invitations, access_log, settings, rate_counts, daily_salts CASCADE`;
}
