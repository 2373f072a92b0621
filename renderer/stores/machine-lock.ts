/** Whether the window of this machine is locked, as last heard: what was on the screen stays behind the lock, with what was typed. */
import { create } from "zustand";
import type { MachineLock } from "../../shared/contract/machine-lock.ts";
import { api, onLocked } from "../api/client.ts";

interface LockStore {
  /** Null until the core has said. */
  readonly lock: MachineLock | null;
}

export const useMachineLock = create<LockStore>(() => ({ lock: null }));

export const heardOfLock = (lock: MachineLock): void => useMachineLock.setState({ lock });

const askForLock = async (): Promise<void> => heardOfLock(await api.machineLock.state());

export const lockNow = async (): Promise<void> => heardOfLock(await api.machineLock.lock());

onLocked(() => void askForLock().catch(() => undefined));
