import { checkCommands } from '../check/commands.ts';
import { refusals } from '../refusal.ts';
import { type Call, noContent, object, ok, param, type Route } from '../router.ts';
import type { Command, Json } from '../types.ts';
import type { World } from '../world.ts';

const CHAT_INPUT = 1;

/** Reading and writing commands, globally and in a guild. */
export function commandRoutes(world: World): Route[] {
  return ['/applications/:app/commands', '/applications/:app/guilds/:guild/commands'].flatMap(
    (path) =>
      [
        { method: 'GET', path, handle: (call) => ok(list(world, call)) },
        { method: 'PUT', path, handle: (call) => ok(overwrite(world, call)) },
        { method: 'POST', path, handle: (call) => ({ status: 201, body: add(world, call) }) },
        { method: 'GET', path: `${path}/:command`, handle: (call) => ok(find(world, call)) },
        { method: 'PATCH', path: `${path}/:command`, handle: (call) => ok(change(world, call)) },
        {
          method: 'DELETE',
          path: `${path}/:command`,
          handle: (call) => {
            const gone = find(world, call);
            world.commands.set(
              scopeOf(world, call),
              world.commandsIn(scopeOf(world, call)).filter((each) => each !== gone),
            );
            return noContent;
          },
        },
      ] satisfies Route[],
  );
}

function scopeOf(world: World, call: Call): string {
  if (param(call, 'app') !== world.bot.id) throw refusals.missingAccess();
  const guild = call.params.guild;
  if (guild && !world.guilds.get(guild)?.hasBot) throw refusals.missingAccess();
  return guild ?? 'global';
}

/** Localisations are left out of the list unless they are asked for. */
function list(world: World, call: Call): Json[] {
  const commands = world.commandsIn(scopeOf(world, call));
  return call.query.get('with_localizations') === 'true'
    ? commands
    : commands.map((each) => withoutLocalizations(each));
}

function withoutLocalizations(item: Json): Json {
  const { name_localizations: _names, description_localizations: _texts, ...rest } = item;
  const nested = ['options', 'choices'].filter((key) => Array.isArray(rest[key]));
  return {
    ...rest,
    ...Object.fromEntries(nested.map((key) => [key, (rest[key] as Json[]).map(withoutLocalizations)])),
  };
}

function overwrite(world: World, call: Call): Command[] {
  const scope = scopeOf(world, call);
  const bodies = Array.isArray(call.body) ? call.body : [];
  checkCommands(bodies, world.locales);
  const before = world.commandsIn(scope);
  const after = bodies.map((body) => {
    const kept = before.find((each) => each.name === body.name && each.type === (body.type ?? CHAT_INPUT));
    return stored(world, body, scope, kept?.id);
  });
  world.commands.set(scope, after);
  return after;
}

function add(world: World, call: Call): Command {
  const scope = scopeOf(world, call);
  const others = world.commandsIn(scope).filter((each) => each.name !== object(call.body).name);
  checkCommands([...others, object(call.body)], world.locales);
  const command = stored(world, object(call.body), scope);
  world.commands.set(scope, [...others, command]);
  return command;
}

function find(world: World, call: Call): Command {
  const found = world.commandsIn(scopeOf(world, call)).find((each) => each.id === param(call, 'command'));
  if (!found) throw refusals.unknownCommand();
  return found;
}

function change(world: World, call: Call): Command {
  const command = find(world, call);
  checkCommands([{ ...command, ...object(call.body) }], world.locales);
  return Object.assign(command, object(call.body), { version: world.newId() });
}

/** A command as Discord gives it back: with ids, and with what was left out filled in. */
function stored(world: World, body: Json, scope: string, id = world.newId()): Command {
  const everywhere = { contexts: null, integration_types: [0, 1], dm_permission: true };
  const { options, ...rest } = body;
  return {
    ...(scope === 'global' ? everywhere : { guild_id: scope, contexts: null, integration_types: [0] }),
    name_localizations: null,
    description_localizations: null,
    default_member_permissions: null,
    description: '',
    nsfw: false,
    ...rest,
    id,
    application_id: world.bot.id,
    version: world.newId(),
    name: String(body.name),
    type: Number(body.type ?? CHAT_INPUT),
    ...(Array.isArray(options) && options.length > 0
      ? { options: (options as Json[]).map(storedOption) }
      : {}),
  };
}

/** An option or a choice: false and empty parts are left out, absent localisations are null. */
function storedOption(option: Json): Json {
  const { required, autocomplete, options, choices, ...rest } = option;
  const isChoice = !('type' in option);
  return {
    name_localizations: null,
    ...(isChoice ? {} : { description_localizations: null }),
    ...rest,
    ...(required ? { required } : {}),
    ...(autocomplete ? { autocomplete } : {}),
    ...(Array.isArray(options) && options.length > 0
      ? { options: (options as Json[]).map(storedOption) }
      : {}),
    ...(Array.isArray(choices) && choices.length > 0
      ? { choices: (choices as Json[]).map(storedOption) }
      : {}),
  };
}
