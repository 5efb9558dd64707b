import type { FakeDiscord } from './fake.ts';
import type { Fault } from './faults.ts';

/** A fault that keeps a bot from coming online, for as long as it lasts. */
export interface StartFault {
  readonly name: string;
  /** Whether nothing comes back at all, so that whoever waits for an answer waits for long. */
  readonly isMute: boolean;
  begin(fake: FakeDiscord): BegunFault;
}

/** A fault that has begun. */
interface BegunFault {
  /** Resolves once a bot has met it. */
  readonly met: Promise<unknown>;
  end(): void;
}

const GATEWAY_BOT = { path: /gateway\/bot$/ };
/** A process takes seconds to start. */
const PATIENCE_MS = 40_000;
const LOGIN = { ...GATEWAY_BOT, method: 'GET' };

/** Whatever may stand between a bot and Discord for a while. */
export const START_FAULTS: readonly StartFault[] = [
  ofRest('connections are cut', { kind: 'drop' }),
  ofRest('Discord answers 503', { kind: 'status', status: 503 }),
  ofRest('something else answers than Discord', { kind: 'status', status: 200 }),
  {
    name: 'the first request is not answered',
    isMute: true,
    begin: (fake) => {
      const holds = [fake.faults.holdNext(LOGIN), fake.faults.holdNext(LOGIN)];
      return { met: holds[0]!.arrived, end: () => {} };
    },
  },
  ofGateway('the gateway accepts and says nothing', 'silent'),
  ofGateway('the gateway closes in the handshake', 'closes'),
  ofGateway('the gateway does not say HELLO', 'no-hello'),
  ofGateway('the gateway does not say READY', 'no-ready'),
];

function ofRest(name: string, fault: Fault): StartFault {
  const begin = ({ faults, requests }: FakeDiscord): BegunFault => {
    let lasts = true;
    faults.failNext({ ...LOGIN, where: () => lasts }, fault, Number.POSITIVE_INFINITY);
    const end = (): void => {
      lasts = false;
    };
    return { met: requests.next(LOGIN, PATIENCE_MS), end };
  };
  return { name, isMute: false, begin };
}

function ofGateway(name: string, fault: FakeDiscord['gateway']['fault']): StartFault {
  const begin = ({ gateway }: FakeDiscord): BegunFault => {
    gateway.fault = fault;
    const end = (): void => {
      gateway.fault = undefined;
    };
    return { met: gateway.untilConnected(1, PATIENCE_MS), end };
  };
  return { name, isMute: fault !== 'closes', begin };
}
