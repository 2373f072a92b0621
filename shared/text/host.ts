/** What browser mode says in the terminal it was started from. */
export const hostText = {
  opened: "已在浏览器窗口中打开。关闭窗口后程序自动退出。",
  open: (address: string) => `请在本机浏览器中打开（只能用一次）：${address}`,
  another: "按回车键可再得到一个地址，按 Ctrl+C 退出。",
} as const;
