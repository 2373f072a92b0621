/** What the person is doing across pages: which installation is open and which period is looked at. */
import { create } from "zustand";
import type { ActorView, AppState } from "../../shared/contract/app.ts";

interface Session {
  /** Null until the core has answered for the first time. */
  readonly app: AppState | null;
  /** The plan chosen in the top bar of this window; null: the one that the core suggests. */
  readonly plan: string | null;
  /** The period chosen in the top bar; null: the one that suggests itself (see components/suggested-period.ts). */
  readonly period: string | null;
  /** False while the program behind the window does not answer (browser mode). */
  readonly alive: boolean;
}

export const useSession = create<Session>(() => ({ app: null, plan: null, period: null, alive: true }));

export const setAppState = (app: AppState): void => useSession.setState({ app });
export const setAlive = (alive: boolean): void => useSession.setState({ alive });
export const choosePeriod = (period: string | null): void => useSession.setState({ period });

/** Another plan has other periods: the one that suggests itself is looked at first. */
export const choosePlan = (plan: string | null): void => useSession.setState({ plan, period: null });

/**
 * The installation; only for what is drawn inside the frame, where it is known. Its `plan` is the one looked at: chosen
 * in the top bar, else suggested by the core.
 */
export function useAppState(): AppState {
  const app = useSession((session) => session.app);
  const plan = useSession((session) => session.plan);
  if (!app) throw new Error("the app state is read before the frame is drawn");
  return plan === null ? app : { ...app, plan };
}

/** The day it is, at its beginning: the machine's, of the demonstration its own. Whatever counts days counts from here. */
export function useToday(): Date {
  const { today } = useAppState();
  const [year = 0, month = 1, date = 1] = today.split("-").map(Number);
  return new Date(year, month - 1, date);
}

/** Who works here; only inside the frame, after the first start. */
export function useActor(): ActorView {
  const { actor } = useAppState();
  if (!actor) throw new Error("the frame is drawn only after the first start");
  return actor;
}
