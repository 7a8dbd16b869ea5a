"""The task to do on the page: to put events in order, and to weigh how their dates are known."""
