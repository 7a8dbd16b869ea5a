"""Pictures as files of the site: in the sizes that are used, and without what a camera wrote."""

from __future__ import annotations

import io
import re

from PIL import Image as Pillow

from dashboard.dataset import load
from dashboard.publish.embed import choose_pictures, embed, encode
from dashboard.publish.folder import build_folder
from dashboard.publish.one_file import build_one_file
from dashboard.site import build_site
from tests.life import DATASETS

LIFE, _ = load(DATASETS / "pictures")
SITE = build_site(LIFE)
PICTURES = [path for path in SITE.files if path.startswith("assets/pictures/")]


def test_the_site_has_each_photograph_in_three_sizes() -> None:
    """It is never enlarged, is upright, and holds neither position nor camera."""
    widths = {}
    for path in PICTURES:
        file = SITE.files[path]
        assert file.immutable
        if match := re.search(r"/(\w+)-(\d+)\.\w{16}\.webp$", path):
            assert file.media_type == "image/webp"
            opened = Pillow.open(io.BytesIO(file.content))
            assert not opened.getexif()
            assert b"Camera" not in file.content
            widths[match[1], int(match[2])] = opened.size
    assert widths["camera", 360] == (360, 540)
    assert widths["camera", 720] == widths["camera", 1440] == (600, 900)
    assert widths["elena", 120] == (120, 160)
    assert ("quay", 360) not in widths


def test_a_drawing_is_one_file_as_it_is() -> None:
    """An SVG is as sharp in all sizes."""
    (path,) = [path for path in PICTURES if "/quay." in path]
    assert SITE.files[path].media_type == "image/svg+xml"
    assert SITE.files[path].content.startswith(b"<svg")


def test_every_picture_that_a_page_names_is_there() -> None:
    """Its addresses lead to files, and each image has its words and its room."""
    page = SITE.files["en/index.html"].content.decode()
    images = re.findall(r"<img [^>]*data-picture[^>]*>", page)
    assert len(images) >= 1 + 5 + 4  # beside the name, in the list, and on the handout
    for image in images:
        addresses = re.findall(r"\.\./(assets/pictures/[^\s\"]+)", image)
        assert addresses
        assert set(addresses) <= set(PICTURES)
        assert re.search(r' alt="[^"]*" .*width="\d+" height="\d+"', image)
    assert all('loading="lazy" decoding="async"' in image for image in images if "srcset" in image)


def test_a_life_without_pictures_has_no_word_of_them() -> None:
    """Nothing of theirs stands in its page or among its files."""
    site = build_site(load(DATASETS / "tiny")[0])
    assert not [path for path in site.files if "pictures/" in path]
    assert b"data-picture" not in site.files["en/index.html"].content


def test_a_folder_keeps_pictures_offline_only_once_they_were_shown() -> None:
    """They are files of the folder, and not among those that the worker fetches at once."""
    files = build_folder(LIFE)
    assert set(PICTURES) <= set(files)
    assert b"assets/pictures/" not in files["worker.js"].partition(b"\n")[0]


def test_the_one_file_holds_every_picture_once() -> None:
    """No image in it names another file, and one block holds them all."""
    said: list[str] = []
    page = build_one_file(LIFE, said.append).decode()
    assert said == []
    assert "assets/pictures" not in re.sub(r"<script.*?</script>", "", page, flags=re.DOTALL)
    block = re.search(r'id="camino-pictures">(\{.*?\})</script>', page)
    assert block is not None
    assert set(re.findall(r'"(\w+)":"data:image/', block[1])) == {item.id for item in LIFE.pictures}


def test_pictures_give_way_to_the_budget_and_it_is_said() -> None:
    """First all of them become smaller, then the last ones are left out by their names."""
    largest, nothing = choose_pictures(LIFE)
    assert (len(largest), nothing) == (5, "")
    total = sum(map(len, largest.values()))
    smaller, said = choose_pictures(LIFE, total - 1)
    assert len(smaller) == 5
    assert sum(map(len, smaller.values())) < total
    assert said == "5 pictures are 360 px wide, so that they fit into the file"
    fewer, said = choose_pictures(LIFE, 5000)
    assert sum(map(len, fewer.values())) <= 5000
    assert re.fullmatch(r"\d of 5 pictures have no room in the file: [a-z, ]+", said)


def test_a_picture_without_room_shows_its_words() -> None:
    """An image whose content is not in the document has no address, and its words stay."""
    page = '<img src="../a.webp" srcset="../a.webp 360w" alt="A dog" data-picture="dog">'
    assert embed(page, {}) == '<img alt="A dog" data-picture="dog">'
    assert embed(page, encode(LIFE, {"dog": b"x"})) == (
        '<img src="data:image/webp;base64,eA==" alt="A dog" data-picture="dog">'
    )
