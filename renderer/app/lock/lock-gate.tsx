/** Stands between the person and the pages while the window is locked. The pages stay as they are behind it, unseen and out of reach. */
import { type ReactNode, useEffect, useEffectEvent } from "react";
import { frameText } from "../../../shared/text/frame.ts";
import { api } from "../../api/client.ts";
import { ErrorBlock } from "../../components/error-text.tsx";
import { Loading } from "../../components/loaded.tsx";
import { invalidate, useQuery } from "../../components/query.ts";
import { heardOfLock, lockNow, useMachineLock } from "../../stores/machine-lock.ts";
import { LockScreen } from "./lock-screen.tsx";

export function LockGate({ children }: { readonly children: ReactNode }) {
  const first = useQuery(["machine-lock"], (signal) => api.machineLock.state(undefined, { signal }));
  const lock = useMachineLock((store) => store.lock);
  const { data } = first;
  useEffect(() => {
    if (data) heardOfLock(data);
  }, [data]);
  useIdleLock(lock?.set && !lock.locked ? lock.idleMinutes : 0);
  if (data === undefined && first.error !== null)
    return <ErrorBlock title={frameText.notStartedUp} error={first.error} onRetry={() => location.reload()} />;
  if (lock === null) return <Loading label={frameText.starting} />;
  return (
    <>
      {lock.locked ? (
        <LockScreen
          lock={lock}
          onOpened={(opened) => {
            heardOfLock(opened);
            invalidate();
          }}
        />
      ) : null}
      <div className="behind-lock" hidden={lock.locked} inert={lock.locked}>
        {children}
      </div>
    </>
  );
}

const signs = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** @param minutes without a sign of anybody; 0: never */
function useIdleLock(minutes: number): void {
  const leave = useEffectEvent(() => {
    // Locked or not is asked again when somebody comes back.
    lockNow().catch(() => undefined);
  });
  useEffect(() => {
    if (minutes === 0) return;
    let timer = setTimeout(leave, minutes * 60_000);
    const begin = () => {
      clearTimeout(timer);
      timer = setTimeout(leave, minutes * 60_000);
    };
    for (const sign of signs) window.addEventListener(sign, begin, { passive: true, capture: true });
    return () => {
      clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, begin, { capture: true });
    };
  }, [minutes]);
}
