"use strict";
const changes = new EventSource("/events");
changes.onmessage = () => location.reload();
