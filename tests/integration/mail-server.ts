import { createServer, type AddressInfo, type Server } from "node:net";
import { vi } from "vitest";

const servers: Server[] = [];
export const closeMailServers = async (): Promise<void> => {
  await Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done))));
  vi.unstubAllEnvs();
};

/** What a mail server says to the recipient of a letter: that it takes it, that it never will, that it cannot now. */
const REPLIES = { takes: "250 ok", refuses: "550 no", waits: "451 later" } as const;
export type MailServer = { readonly url: string; readonly letters: string[]; reply: keyof typeof REPLIES };

/** A mail server over TCP, of a few lines. */
export async function listenForMail(reply: keyof typeof REPLIES = "takes"): Promise<MailServer> {
  const mail = { url: "", letters: [] as string[], reply };
  const server = createServer((socket) => {
    let text = "";
    let inData = false;
    socket.write("220 test\r\n");
    socket.on("error", () => undefined);
    socket.on("data", (chunk) => {
      text += chunk.toString();
      if (inData) {
        if (!text.includes("\r\n.\r\n")) return;
        mail.letters.push(text);
        inData = false;
        text = "";
        socket.write("250 ok\r\n");
        return;
      }
      for (let end = text.indexOf("\r\n"); end >= 0; end = text.indexOf("\r\n")) {
        const line = text.slice(0, end);
        text = text.slice(end + 2);
        inData = line === "DATA";
        socket.write(`${inData ? "354 go" : line.startsWith("RCPT") ? REPLIES[mail.reply] : "250 ok"}\r\n`);
      }
    });
  });
  servers.push(server);
  await new Promise<void>((done) => { server.listen(0, "127.0.0.1", done); });
  mail.url = `smtp://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return mail;
}

export function configureMail(smtp: string): void {
  vi.stubEnv("SMTP_URL", smtp);
  vi.stubEnv("MAIL_FROM", "Boussole IA <boussole@example.org>");
  vi.stubEnv("PUBLIC_URL", "http://boussole.test");
}

/** The head and the text of a letter, quoted-printable or base64. */
export function decodeLetter(letter: string): string {
  const [head = "", ...rest] = letter.split("\r\n\r\n");
  const body = rest.join("\r\n\r\n");
  if (/transfer-encoding: base64/i.test(head)) return `${head}\r\n\r\n${Buffer.from(body, "base64").toString("utf8")}`;
  const bytes = body.replaceAll("=\r\n", "").replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return `${head}\r\n\r\n${Buffer.from(bytes, "latin1").toString("utf8")}`;
}
