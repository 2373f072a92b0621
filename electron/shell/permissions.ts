import type { Session } from "electron";

/** An office form needs no camera, no place, no device: whatever is asked is denied, asked aloud or looked up. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}));
  for (const choice of ["select-hid-device", "select-serial-port", "select-usb-device"] as const)
    session.on(choice as "select-hid-device", (event, _details, choose) => {
      event.preventDefault();
      choose("");
    });
}
