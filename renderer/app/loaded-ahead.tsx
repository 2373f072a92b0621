/** A page in a chunk of its own that can be loaded before it is opened. */
import { type ComponentType, type FunctionComponent, lazy, useState } from "react";

export interface PageInParts extends FunctionComponent {
  /** Begins to load the page, or does nothing when that was done before; a failure is said when the page is opened. */
  readonly loadAhead: () => void;
}

/**
 * What `lazy` draws even of a chunk that is there already begins with the words “正在读取”, which React then keeps for
 * 300 ms; a page that has been loaded is drawn at once.
 */
export function loadedAhead(load: () => Promise<{ default: ComponentType }>): PageInParts {
  let loaded: ComponentType | null = null;
  let running: Promise<{ default: ComponentType }> | null = null;
  const begin = (): Promise<{ default: ComponentType }> => {
    running ??= load().then(
      (module) => {
        loaded = module.default;
        return module;
      },
      (error: unknown) => {
        running = null;
        throw error;
      },
    );
    return running;
  };
  const Later = lazy(begin);
  /** Stays what it was when first drawn: another component in its place would lose what was typed. */
  function Page() {
    const [{ Content }] = useState(() => ({ Content: loaded ?? Later }));
    return <Content />;
  }
  return Object.assign(Page, { loadAhead: () => void begin().catch(() => undefined) });
}
