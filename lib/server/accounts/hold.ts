import type { Prisma } from "../generated/client";

/**
 * Which of these accounts are in service, held so until the transaction ends: whoever disables one of them waits, or has
 * done so already and is seen. A request knows who asks before its body has arrived; what it writes is decided here.
 * Taken in one order, so that two such transactions never wait for one another.
 */
export async function holdAccounts(transaction: Prisma.TransactionClient, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await transaction.$queryRaw<{ id: string }[]>`SELECT id FROM users WHERE id = ANY(${[...ids]}::uuid[]) AND disabled_at IS NULL ORDER BY id FOR SHARE`;
  return new Set(rows.map(({ id }) => id));
}

/** Whether whoever asks still may, held until the transaction ends. */
export const holdActor = async (transaction: Prisma.TransactionClient, { id }: { readonly id: string }): Promise<boolean> => (await holdAccounts(transaction, [id])).has(id);
