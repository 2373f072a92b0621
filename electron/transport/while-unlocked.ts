/** Nothing is answered while the window is locked, whoever asks and however, but what opens it. */
import { os } from "@orpc/server";
import { AppError } from "../../shared/domain/errors.ts";

/** Its own state, and the attempt to open it. */
const answered: ReadonlySet<string> = new Set(["machineLock.state", "machineLock.unlock", "machineLock.lock"]);

export const whileUnlocked = (isLocked: () => boolean) =>
  os.middleware(async ({ next, path }) => {
    if (isLocked() && !answered.has(path.join("."))) throw new AppError("LOCKED");
    return next();
  });
