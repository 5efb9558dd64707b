/** Opens what links to a panel beside the chat. */
export function installPanels(): void {}
