(() => {
  const shown = document.currentScript.dataset.build;
  let events = null;

  const listen = () => {
    events?.close();
    events = new EventSource("/_outreach/events");
    events.onmessage = message => {
      if (message.data !== shown) {
        location.reload();
      }
    };
    // A browser tries again by itself only after a broken connection, not after an answer that is no event stream.
    events.onerror = () => {
      if (events.readyState === EventSource.CLOSED && !document.hidden) {
        setTimeout(listen, 1000);
      }
    };
  };

  // A browser opens six connections to one address: tabs that nobody sees must not use them up.
  document.addEventListener("visibilitychange", () => document.hidden ? events?.close() : listen());
  if (!document.hidden) {
    listen();
  }
})();
