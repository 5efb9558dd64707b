/** The chat in the browser. */
import { Composer } from './chat/composer/composer.ts';
import { showExamples } from './chat/greeting.ts';
import { keepDraft, reloadWhereOvertaken } from './chat/keeping/page.ts';
import { installLook } from './chat/look.ts';
import { Places } from './chat/places.ts';
import { installPresses } from './chat/presses.ts';
import { Talk } from './chat/talk.ts';
import { installPanels } from './panels/install.ts';

const places = new Places(() => composer.moved());
const talk = new Talk(places);
const composer = new Composer(places, talk);
installPresses(places, composer, talk);
keepDraft(composer);
reloadWhereOvertaken();
installLook();
installPanels();
void showExamples();
