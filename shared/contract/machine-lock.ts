/** 本机口令: whether the window of this machine is locked, and what opens it. Answers also while everything else is refused. */
import { z } from "zod";
import { passwordMaxLength } from "../domain/machine-password.ts";
import { procedure } from "./common.ts";

const password = z.string().max(passwordMaxLength);

export const machineLockSchema = z.object({
  /** A password was set on this machine. */
  set: z.boolean(),
  locked: z.boolean(),
  /** Seconds until the next attempt is looked at; 0: now. */
  wait: z.int(),
  /** Minutes without a key or a move of the mouse after which the window locks itself; 0: never. */
  idleMinutes: z.int(),
  /** Who works here, as the lock says it: 区统计局　王芳; empty before the first start. */
  seat: z.string(),
});
export type MachineLock = z.infer<typeof machineLockSchema>;

/** Minutes to choose from. */
export const idleChoices = [0, 5, 10, 15, 30, 60] as const;

export const machineLockContract = {
  state: procedure.output(machineLockSchema),
  /** WRONG_PASSWORD with the seconds to wait; attempts before that are refused unseen. */
  unlock: procedure.input(z.object({ password })).output(machineLockSchema),
  lock: procedure.output(machineLockSchema),
  /** Sets or changes it. `current` is asked for where there is one. */
  set: procedure.input(z.object({ current: password, next: password })).output(machineLockSchema),
  remove: procedure.input(z.object({ current: password })).output(machineLockSchema),
  idle: procedure.input(z.object({ minutes: z.int().min(0).max(240) })).output(machineLockSchema),
};
