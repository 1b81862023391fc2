import { getPrisma } from "../database";
import { readSettings } from "../settings";
import { removeInterview } from "./erase";
import { computePurgeDay, lockInterview } from "./store";

/** Months after which a digest of what was erased goes too: no device keeps unsent work for so long. */
const DIGEST_MONTHS = 24;

/** Erases the interviews whose retention is over, each as if somebody had asked for it. Gives back how many. */
export async function purgeInterviews(now: Date): Promise<number> {
  const { retentionMonths } = await readSettings();
  const prisma = getPrisma();
  const isOver = (lastOn: Date): boolean => computePurgeDay(lastOn, retentionMonths) <= now;
  const oldest = await prisma.interview.findMany({ where: { lastOn: { lt: computePurgeDay(now, -retentionMonths + 1) } }, select: { id: true, lastOn: true } });
  let purged = 0;
  for (const { id } of oldest.filter(({ lastOn }) => isOver(lastOn))) {
    purged += await prisma.$transaction(async (transaction) => {
      await lockInterview(transaction, id);
      // Something may have come in the meantime.
      const held = await transaction.interview.findUnique({ where: { id } });
      if (held === null || !isOver(held.lastOn)) return 0;
      await removeInterview(transaction, id, now);
      return 1;
    });
  }
  await prisma.quarantinedEvent.deleteMany({ where: { receivedOn: { lt: computePurgeDay(now, -retentionMonths) } } });
  await prisma.erasedInterview.deleteMany({ where: { erasedOn: { lt: computePurgeDay(now, -DIGEST_MONTHS) } } });
  return purged;
}
