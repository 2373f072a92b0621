/** Stands in for Electron, whose program is not everywhere: it remembers what the shell asked for. */
import { EventEmitter } from "node:events";
import { tmpdir } from "node:os";
import { vi } from "vitest";

type Listener = (...values: never[]) => unknown;

export class FakeContents extends EventEmitter {
  readonly mainFrame = { origin: "app://desk" };
  readonly setWindowOpenHandler = vi.fn<(decide: (details: { url: string }) => { action: string }) => void>();
  readonly executeJavaScript = vi.fn(async (_code: string): Promise<unknown> => undefined);
  readonly print = vi.fn((_settings: object, done: (printed: boolean) => void) => done(true));
  readonly printToPDF = vi.fn(async (_options: object) => new Uint8Array([37, 80, 68, 70]));
}

export const windows: FakeWindow[] = [];
export class FakeWindow extends EventEmitter {
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly webContents = new FakeContents();
  readonly loadURL = vi.fn(async (_address: string) => undefined);
  readonly show = vi.fn();
  readonly focus = vi.fn();
  readonly destroy = vi.fn();
  readonly isMinimized = () => false;
  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    windows.push(this);
  }
}

export class FakeUtilityProcess extends EventEmitter {
  readonly pid = 4242;
  readonly postMessage = vi.fn();
  readonly kill = vi.fn(() => this.emit("exit", 9));
}

export const app = Object.assign(new EventEmitter(), {
  isPackaged: true,
  setPath: vi.fn(),
  requestSingleInstanceLock: vi.fn(() => true),
  whenReady: async () => undefined,
  getPath: () => tmpdir(),
  getAppMetrics: vi.fn((): { pid: number; memory: { workingSetSize: number } }[] => []),
  quit: vi.fn(),
  exit: vi.fn(),
});

const listeners = new Map<string, Listener>();
export const ipcMain = { on: (channel: string, listener: Listener) => void listeners.set(channel, listener) };
/** As if a page had posted this to the main process. */
export const postFromPage = (channel: string, event: unknown): void => {
  (listeners.get(channel) as ((event: unknown) => void) | undefined)?.(event);
};

export const protocol = {
  registerSchemesAsPrivileged: vi.fn(),
  handle: vi.fn<(scheme: string, answer: (request: Request) => Promise<Response>) => void>(),
};
export const defaultSession = Object.assign(new EventEmitter(), {
  setPermissionRequestHandler: vi.fn(),
  setPermissionCheckHandler: vi.fn(),
  setDevicePermissionHandler: vi.fn(),
  setDisplayMediaRequestHandler: vi.fn(),
});
export const shell = { openExternal: vi.fn(async (_address: string) => undefined) };
export const dialog = { showOpenDialog: vi.fn(), showErrorBox: vi.fn() };
export const utilityProcess = { fork: vi.fn((..._values: unknown[]) => new FakeUtilityProcess()) };

export const fakeElectron = {
  app,
  BrowserWindow: FakeWindow,
  dialog,
  ipcMain,
  Menu: { buildFromTemplate: vi.fn((template: unknown) => template), setApplicationMenu: vi.fn() },
  protocol,
  session: { defaultSession },
  shell,
  utilityProcess,
};
