import { type Client, OAuth2Scopes, PermissionFlagsBits } from 'discord.js';

/** The link by which Dalil is invited to a server: with its commands, and with what answering mentions needs. */
export function inviteLink(client: Client<true>): string {
  return client.generateInvite({
    scopes: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands],
    permissions: [
      PermissionFlagsBits.ViewChannel,
      PermissionFlagsBits.SendMessages,
      PermissionFlagsBits.SendMessagesInThreads,
      PermissionFlagsBits.ReadMessageHistory,
    ],
  });
}
