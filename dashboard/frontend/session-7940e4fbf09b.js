/*
 * Notices that a reader's own list is gone with the session that held it: after a reload, a restart of the server, a
 * long sleep. The tab remembers which session had the list, and nothing of the list itself.
 */

const HELD_BY = "flankwatch-own-list";

export default function ({ data, setTriggerValue }) {
  const { session, hasList } = data;
  try {
    const before = sessionStorage.getItem(HELD_BY);
    if (hasList) {
      sessionStorage.setItem(HELD_BY, session);
    } else if (before) {
      sessionStorage.removeItem(HELD_BY);
      /* In the same session the reader has taken the list away, and knows. */
      if (before !== session) setTriggerValue("gone", true);
    }
  } catch {
    /* A browser that lets pages keep nothing is not told. */
  }
}
