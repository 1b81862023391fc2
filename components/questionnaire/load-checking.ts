import { whenIdle } from "@/components/ui/when-idle";

/** Fetches the checking module, once; later calls wait for the same one. */
export const loadChecking = () => import("./checking");

/** Fetches it when the browser has nothing better to do, so that it is there before the first step is finished. */
export function loadCheckingWhenIdle(): void {
  // A failure is told when the module is needed; here nobody waits for it.
  void whenIdle().then(loadChecking).catch(() => undefined);
}
