import type pg from "pg";

/** Milliseconds that it waits for a table. Who sends something in the meantime waits behind it, and gives up after five seconds. */
const PATIENCE = 2_000;

/** What PostgreSQL says of a table that somebody held all that time. */
export const LOCK_TIMEOUT = "55P03";

/**
 * Writes a table into a new file: nothing of an erased row stays in the free room of the old one. False when something does:
 * somebody began to read the database before the rows were erased (a backup does), and may still see them; or the table is
 * another role's, which PostgreSQL passes over. Throws `LOCK_TIMEOUT` when somebody holds the table.
 */
export async function giveRoomBack(client: pg.ClientBase, table: string): Promise<boolean> {
  let left: number | undefined;
  // In every language the first number of the detail is that of the dead rows that had to be kept.
  const listen = ({ detail }: { readonly detail?: string | undefined }): void => {
    const count = /\d+/.exec(detail ?? "")?.[0];
    if (count !== undefined) left = (left ?? 0) + Number(count);
  };
  await client.query(`SET lock_timeout = ${String(PATIENCE)}`);
  client.on("notice", listen);
  try {
    await client.query(`VACUUM (FULL, VERBOSE) ${table}`);
    return left === 0;
  } finally {
    client.removeListener("notice", listen);
    await client.query("SET lock_timeout = 0");
  }
}
