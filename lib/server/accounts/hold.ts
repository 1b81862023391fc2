import type { Prisma } from "../generated/client";

type Asker = { readonly id: string };

/**
 * The roles of those of these accounts that are in service, held so until the transaction ends: whoever disables or
 * demotes one of them waits, or has done so already and is seen. A request knows who asks before its body has arrived;
 * what it changes is decided here. Taken in one order, so that two such transactions never wait for one another.
 */
export async function holdAccounts(transaction: Prisma.TransactionClient, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await transaction.$queryRaw<{ id: string; role: string }[]>`SELECT id, role FROM users WHERE id = ANY(${[...ids]}::uuid[]) AND disabled_at IS NULL ORDER BY id FOR SHARE`;
  return new Map(rows.map(({ id, role }) => [id, role]));
}

/** Whether whoever asks is still in service, held until the transaction ends. */
export const holdActor = async (transaction: Prisma.TransactionClient, { id }: Asker): Promise<boolean> => (await holdAccounts(transaction, [id])).has(id);

/** Whether whoever asks still is an administrator in service, held until the transaction ends. */
export const holdAdministrator = async (transaction: Prisma.TransactionClient, { id }: Asker): Promise<boolean> => (await holdAccounts(transaction, [id])).get(id) === "administrator";
