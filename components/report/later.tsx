import { lazy, type ComponentType } from "react";

import { whenIdle } from "@/components/ui/when-idle";

/**
 * A part of the report that is fetched once the rest can be read: nobody waits for it, and without network it is
 * replaced instead of taking the report away.
 */
export const fetchLater = <Props,>(load: () => Promise<ComponentType<Props>>, Missing: ComponentType<Props>) =>
  lazy(() =>
    whenIdle()
      .then(load)
      .then(
        (part) => ({ default: part }),
        () => ({ default: Missing }),
      ),
  );
