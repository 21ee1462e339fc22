/*
 * What a run of the page sends is handed over at once. Streamlit 1.67 puts each message of the server into the page by
 * itself: where they come one by one, the whole page is gone through when a run begins, for all that stands there is
 * old then, again with each handful of messages, and twice when it ends. Each page loads this before Streamlit.
 */

/* The longest that a reader waits for the part of a run that has come, where it takes longer; less for a page that opens. */
const LONGEST = 600, AT_OPENING = 200;
/* The last word of a run comes right after the one that it has finished, unless another run follows. */
const LAST_WORD = 20;

/* Says on the page that a part of a run is held, while Streamlit still says that nothing runs. */
const HELD = "data-held";

const STREAM = /\/_stcore\/stream$/;

/* Fields of Streamlit's `ForwardMsg`: what every message has, and the kinds that begin and end a run. */
const OF_ALL = [1, 2];
const NEW_SESSION = 4, SCRIPT_FINISHED = 6, STATUS = 9;

const listen = WebSocket.prototype.addEventListener;

WebSocket.prototype.addEventListener = function (kind, listener, options) {
  if (kind !== "message" || typeof listener !== "function" || !STREAM.test(new URL(this.url).pathname)) {
    return listen.call(this, kind, listener, options);
  }
  const run = new Run((event) => listener.call(this, event));
  return listen.call(this, kind, (event) => run.take(event), options);
};

class Run {
  constructor(hand) {
    this.hand = hand;
    this.held = [];
    this.runs = this.finished = false;
    this.longest = AT_OPENING;
  }

  take(event) {
    const kind = kindOf(event.data);
    if (kind === NEW_SESSION) this.#begin();
    if (!this.runs) return this.hand(event);
    this.held.push(event);
    document.documentElement.toggleAttribute(HELD, true);
    this.finished ||= kind === SCRIPT_FINISHED;
    if (this.finished && kind === STATUS) this.#end();
    else if (kind === SCRIPT_FINISHED) this.#within(LAST_WORD, () => this.#end());
    else if (this.held.length === 1) this.#within(this.longest, () => this.#give());
  }

  #begin() {
    this.#give();
    this.runs = true;
    this.finished = false;
  }

  #end() {
    this.runs = false;
    this.longest = LONGEST;
    this.#give();
  }

  #within(time, deed) {
    clearTimeout(this.waits);
    this.waits = setTimeout(deed, time);
  }

  /* In one go: what React is told within one task it draws once. One that fails takes no other with it. */
  #give() {
    clearTimeout(this.waits);
    document.documentElement.removeAttribute(HELD);
    for (const event of this.held.splice(0)) {
      try {
        this.hand(event);
      } catch (error) {
        reportError(error);
      }
    }
  }
}

/* Which kind of message this is: the number of the first field that not every message has. */
function kindOf(data) {
  if (!(data instanceof ArrayBuffer)) return 0;
  const bytes = new Uint8Array(data);
  let at = 0;
  const number = () => {
    let value = 0;
    for (let factor = 1; at < bytes.length; factor *= 128) {
      const byte = bytes[at++];
      value += (byte & 127) * factor;
      if (byte < 128) break;
    }
    return value;
  };
  while (at < bytes.length) {
    const field = number() >>> 3;
    if (!OF_ALL.includes(field)) return field;
    const length = number();
    at += length;
  }
  return 0;
}
