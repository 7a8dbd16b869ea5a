"""Where the server listens, how its connections send, and where others find the page."""

from __future__ import annotations

import ipaddress
import socket

import pytest

from dashboard.server.address import find_network_address, format_url, listening


def test_others_are_given_an_address_that_they_can_open() -> None:
    """Never one of this machine alone, nor 0.0.0.0 itself; one that was asked for as it is."""
    assert {find_network_address(host) for host in ("127.0.0.1", "localhost", "::1")} == {None}
    assert find_network_address("192.168.1.20") == "192.168.1.20"
    address = find_network_address("0.0.0.0")  # noqa: S104
    assert address is None or not ipaddress.ip_address(address).is_unspecified


@pytest.mark.parametrize(
    ("host", "name"),
    [("0.0.0.0", "127.0.0.1"), ("", "127.0.0.1"), ("::", "[::1]"), ("127.0.0.1", "127.0.0.1")],  # noqa: S104
)
def test_the_address_that_is_printed_can_be_opened(host: str, name: str) -> None:
    """A server on every address names one of this machine, and the port that it got."""
    with listening(host, 0, 1) as listener:
        port = listener.getsockname()[1]
        assert format_url(host, listener) == f"http://{name}:{port}/"


def test_connections_send_at_once() -> None:
    """No answer on a kept connection waits until the peer has confirmed the one before it."""
    with (
        listening("127.0.0.1", 0, 1) as listener,
        socket.create_connection(listener.getsockname()),
        listener.accept()[0] as connection,
    ):
        assert connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
