import { app, Menu, type MenuItemConstructorOptions } from "electron";

/** The menu bar in the words officials know from Office and WPS; what belongs to a screen is on the screen. */
export function setMenu(): void {
  const template: MenuItemConstructorOptions[] = [
    { label: "文件", submenu: [{ role: "quit", label: "退出" }] },
    {
      label: "编辑",
      submenu: [
        { role: "undo", label: "撤销" },
        { role: "redo", label: "恢复" },
        { type: "separator" },
        { role: "cut", label: "剪切" },
        { role: "copy", label: "复制" },
        { role: "paste", label: "粘贴" },
        { role: "selectAll", label: "全选" },
      ],
    },
    {
      label: "视图",
      submenu: [
        { role: "zoomIn", label: "放大" },
        { role: "zoomOut", label: "缩小" },
        { role: "resetZoom", label: "实际大小" },
        { type: "separator" },
        { role: "togglefullscreen", label: "全屏" },
        ...(app.isPackaged ? [] : [{ role: "toggleDevTools" as const, label: "开发者工具" }]),
      ],
    },
    {
      label: "窗口",
      submenu: [
        { role: "minimize", label: "最小化" },
        { role: "close", label: "关闭" },
      ],
    },
    { label: "帮助", submenu: [{ role: "about", label: "关于" }] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
