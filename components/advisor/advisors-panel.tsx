"use client";

import { useRouter } from "next/navigation";
import { useState, type SyntheticEvent } from "react";

import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";

import { administrationCopy } from "./administration-copy.fr";
import styles from "./advisor.module.css";
import { advisorCopy } from "./copy.fr";
import { MadeLink, type Made } from "./made-link";
import { TroubleNotice } from "./trouble-notice";
import { useSending } from "./use-sending";

const { advisors: copy, links: linkCopy } = administrationCopy;

/** Dates are written on the server. */
export type AccountLine = { readonly id: string; readonly name: string; readonly email: string; readonly role: "advisor" | "administrator"; readonly disabledOn: string | null; readonly own: boolean };
export type LinkLine = { readonly id: string; readonly email: string; readonly purpose: "account" | "recovery"; readonly until: string };

type Order = { readonly do: "disable" | "enable" | "recover" | "set-role"; readonly userId: string; readonly role?: AccountLine["role"] };
const SURE = { disable: copy.sure.disable, recover: copy.sure.recover, "set-role": copy.sure.role } as const;

function listOrders({ id, name, role, disabledOn, own }: AccountLine): readonly { readonly label: string; readonly order: Order }[] {
  if (own) return [];
  if (disabledOn !== null) return [{ label: copy.enable(name), order: { do: "enable", userId: id } }];
  const other = role === "advisor" ? "administrator" : "advisor";
  return [
    { label: copy.recover(name), order: { do: "recover", userId: id } },
    { label: role === "advisor" ? copy.promote(name) : copy.demote(name), order: { do: "set-role", userId: id, role: other } },
    { label: copy.disable(name), order: { do: "disable", userId: id } },
  ];
}

function apply(line: AccountLine, order: Order, today: string): AccountLine {
  if (line.id !== order.userId) return line;
  if (order.do === "disable") return { ...line, disabledOn: today };
  if (order.do === "enable") return { ...line, disabledOn: null };
  return order.do === "set-role" && order.role !== undefined ? { ...line, role: order.role } : line;
}

type Props = { readonly accounts: readonly AccountLine[]; readonly links: readonly LinkLine[]; readonly today: string };

/** Every account, what may be done to it, and the links that are out. */
export const AdvisorsPanel = ({ accounts, links, today }: Props) => {
  const sending = useSending();
  const [lines, setLines] = useState(accounts);
  const [asked, setAsked] = useState<Order | null>(null);
  const [made, setMade] = useState<(Made & { readonly by: "invite" | "recover" }) | null>(null);
  const router = useRouter();
  const [unwanted, setUnwanted] = useState<LinkLine | null>(null);
  const [done, setDone] = useState<string | null>(null);

  const run = async (order: Order): Promise<void> => {
    setAsked(null);
    setMade(null);
    setDone(null);
    const said = await sending.run("administration", order);
    if (said === undefined) return;
    if (order.do === "recover") setMade({ ...(said as Made), by: "recover" });
    else setDone(copy.changed);
    // The links that are out: one more, or those of who was disabled less.
    router.refresh();
    setLines((known) => known.map((line) => apply(line, order, today)));
  };
  const cancel = async ({ id }: LinkLine): Promise<void> => {
    setUnwanted(null);
    setMade(null);
    setDone(null);
    if ((await sending.run("administration", { do: "cancel-link", link: id })) === undefined) return;
    setDone(linkCopy.cancelled);
    router.refresh();
  };
  const invite = async (event: SyntheticEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    setMade(null);
    setDone(null);
    const said = await sending.run("administration", { do: "invite", email: data.get("invited"), role: data.has("administrator") ? "administrator" : "advisor" });
    if (said === undefined) return;
    setMade({ ...(said as Made), by: "invite" });
    form.reset();
    router.refresh();
  };
  const { columns } = copy;
  const sure = asked === null || asked.do === "enable" ? null : SURE[asked.do];
  return (
    <>
      <TroubleNotice {...sending} />
      {done !== null && <Notice kind="done" label={advisorCopy.done} live><p>{done}</p></Notice>}
      {made?.by === "recover" && <MadeLink {...made} />}
      <DataTable
        caption={copy.caption}
        stack
        columns={[{ key: "name", label: columns.name }, { key: "email", label: columns.email }, { key: "role", label: columns.role }, { key: "state", label: columns.state }, { key: "act", label: columns.act }]}
        rows={lines.map((line) => ({
          key: line.id,
          cells: [
            line.name, line.email, advisorCopy.roles[line.role], line.disabledOn === null ? copy.active : copy.disabled(line.disabledOn),
            line.own ? copy.own : (
              <div key="act" className={styles.rowActions}>
                {listOrders(line).map(({ label, order }) => (
                  <Button key={label} look="quiet" onClick={() => { if (order.do === "enable") void run(order); else setAsked(order); }}>{label}</Button>
                ))}
              </div>
            ),
          ],
        }))}
      />
      {asked !== null && sure !== null && (
        <ConfirmDialog title={sure.title} confirmLabel={sure.go} cancelLabel={advisorCopy.cancel} onConfirm={() => { void run(asked); }} onCancel={() => { setAsked(null); }}>
          <p>{sure.text}</p>
        </ConfirmDialog>
      )}
      {links.length > 0 && (
        <DataTable
          caption={linkCopy.caption}
          stack
          columns={[{ key: "email", label: linkCopy.columns.email }, { key: "purpose", label: linkCopy.columns.purpose }, { key: "until", label: linkCopy.columns.until }, { key: "act", label: linkCopy.columns.act }]}
          rows={links.map((link) => ({
            key: link.id,
            cells: [link.email, linkCopy.purposes[link.purpose], link.until, <Button key="act" look="quiet" onClick={() => { setUnwanted(link); }}>{linkCopy.cancel(link.email)}</Button>],
          }))}
        />
      )}
      {unwanted !== null && (
        <ConfirmDialog title={linkCopy.sure.title} confirmLabel={linkCopy.sure.go} cancelLabel={linkCopy.keep} onConfirm={() => { void cancel(unwanted); }} onCancel={() => { setUnwanted(null); }}>
          <p>{linkCopy.sure.text}</p>
        </ConfirmDialog>
      )}
      <form className={styles.form} method="post" onSubmit={invite} aria-labelledby="inviter">
        <h3 id="inviter">{administrationCopy.invite.title}</h3>
        <TextField id="invited" name="invited" type="email" label={administrationCopy.invite.email} autoComplete="off" required maxLength={254} />
        <label className={styles.check}>
          <input type="checkbox" name="administrator" />
          {administrationCopy.invite.administrator}
        </label>
        <div className={styles.actions}><Button type="submit" aria-disabled={sending.busy}>{administrationCopy.invite.go}</Button></div>
        {made?.by === "invite" && <MadeLink {...made} />}
      </form>
    </>
  );
};
