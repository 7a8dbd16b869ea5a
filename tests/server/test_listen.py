"""Where the server listens, and how its connections send."""

import socket

from dashboard.server.listen import listening


def test_connections_send_at_once() -> None:
    """No answer on a kept connection waits until the peer has confirmed the one before it."""
    with (
        listening("127.0.0.1", 0, 1) as listener,
        socket.create_connection(listener.getsockname()),
        listener.accept()[0] as connection,
    ):
        assert connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
