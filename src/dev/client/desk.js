import { openNotice } from './notice.js';
import { openPage } from './page.js';

const script = document.querySelector('script[src="/.broadsheet/desk.js"]');
const notice = openNotice();
const page = openPage(script.dataset.build);

let events;
let turn = Promise.resolve();

/** A page that nobody sees does not listen: browsers allow few connections to one server. */
function listen() {
  events?.close();
  if (document.hidden) return;
  events = new EventSource('/.broadsheet/events');
  events.addEventListener('message', ({ data }) => {
    const { build, problems } = JSON.parse(data);
    notice.showProblems(problems);
    notice.say('');
    // One after the other: a page is not changed by two builds at once.
    turn = turn.then(() => follow(build));
  });
  events.addEventListener('error', () =>
    notice.say('The preview has stopped. Start it again: this page waits.'),
  );
}

async function follow(build) {
  try {
    const found = await page.follow(build);
    notice.say(found ? '' : 'This page is not part of the site any more.');
  } catch (error) {
    notice.say(`This page could not be refreshed (${error.message}). Load it again.`);
  }
}

document.addEventListener('visibilitychange', listen);
listen();
