"""Markwhen: a text in which a line with a date and a colon begins an event.

Specification: https://docs.markwhen.com/syntax/
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from dashboard.formats.dates import is_date, write_edtf
from dashboard.formats.imported import Imported, name_event
from dashboard.formats.json_values import decode
from dashboard.formats.markup import Words

PAGE_BREAK = "_-_-_break_-_-_"
OPENING = re.compile(r"(section|group|#{1,6})\s+(.*)", re.IGNORECASE)
CLOSING = re.compile(r"(endSection|endGroup)\b", re.IGNORECASE)
SETTING = re.compile(r"(#?[\w. ]+?)\s*:\s*(.*)")
TAG = re.compile(r"(?<!\S)#([^\W\d]\w*)")
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")
LINK = re.compile(r"\[([^\]]*)\]\(([^)\s]+)\)")
NUMBERS = re.compile(r"(\d{1,2})/(?:(\d{1,2})/)?(\d{4})")
LENGTH = re.compile(r"(?:an?|\d+) ?(?:second|minute|hour|(?:work ?)?day|week|month|year|decade)s?")
RELATIVE = re.compile(rf"(?:after|before|by) .*|now|today|!\w+ .*|{LENGTH.pattern}(?: .*)?")
REPEATED = re.compile(r"(.*?) +((?:every|for|x\d+).*)")
SEPARATORS = (r" +- +", r"(?<=[\dZ])-(?=\d{1,2}/|\d{4}|now)", r" +to +", r" */ *")


@dataclass
class Entry:
    """An event as it is being read: where it begins, its date, and its lines."""

    of: str
    date: str
    group: str
    lines: list[str] = field(default_factory=list)
    left: list[tuple[str, str]] = field(default_factory=list)


def read_markwhen(data: bytes, imported: Imported) -> None:
    """Read the events of all pages; the names of the groups around them are their lanes."""
    reader = _Reader(imported)
    for number, line in enumerate(decode(data).splitlines(), 1):
        reader.read_line(f"line {number}", line.strip())
    reader.finish()


@dataclass
class _Reader:
    """Reads line by line: what is no event, group or comment belongs to the event before."""

    imported: Imported
    groups: list[str] = field(default_factory=list)
    entry: Entry | None = None
    in_header: bool = True
    day_first: bool = False

    def read_line(self, of: str, line: str) -> None:
        """Read one line."""
        if line == PAGE_BREAK:
            self.finish()
            self.groups, self.in_header = [], True
        elif line.startswith("//"):
            self.imported.leave("comment", of, line[2:])
        elif match := OPENING.fullmatch(line):
            self.finish()
            self.in_header = False
            self._open(of, match)
        elif CLOSING.match(line):
            self.finish()
            del self.groups[-1:]
        elif event := self._read_event(of, line):
            self.finish()
            self.entry, self.in_header = event, False
        elif self.entry:
            self.entry.lines.append(line)
        elif self.in_header:
            self._read_header(of, line)
        else:
            self.imported.leave("line", of, line)

    def finish(self) -> None:
        """Add the event that has been read."""
        if self.entry:
            _add(self.entry, self.imported)
        self.entry = None

    def _open(self, of: str, match: re.Match[str]) -> None:
        """Open a group; a heading of Markdown closes those that are as deep."""
        if match[1][0] == "#":
            del self.groups[len(match[1]) - 1 :]
        for tag in TAG.findall(match[2]):
            self.imported.leave("tag", of, tag)
        self.groups.append(TAG.sub("", match[2]).strip())

    def _read_header(self, of: str, line: str) -> None:
        match = SETTING.fullmatch(line)
        name = match[1].lower() if match else ""
        if match and name == "title":
            self.imported.title = self.imported.title or match[2].strip("'\"")
            self.imported.subject["name"] = self.imported.title
        elif match and name == "description":
            self.imported.subject["lead"] = match[2]
        elif match and name == "dateformat":
            self.day_first = match[2].lower().startswith("d")
        elif line.strip("-"):
            self.imported.leave("setting", of, line)

    def _read_event(self, of: str, line: str) -> Entry | None:
        """Read a line as the first of an event if what stands before a colon is a date."""
        for match in re.finditer(r":(?=\s|$)|:(?!\d)", line):
            head, rest = line[: match.start()].strip(), line[match.end() :].strip()
            if head[:1] == "#" or len(head) > 80:
                return None
            entry = Entry(of, "", " · ".join(filter(None, self.groups)), [rest])
            if date := self._read_dates(head, entry):
                entry.date = date
                return entry
        return None

    def _read_dates(self, head: str, entry: Entry) -> str:
        """Write what stands before the colon as EDTF, or as it is if only markwhen knows when."""
        if match := REPEATED.fullmatch(head):
            head = match[1]
            entry.left.append(("repetition", match[2]))
        for separator in SEPARATORS:
            first, *last = re.split(separator, head, maxsplit=1)
            if last and (date := self._read_range(first, last[0], entry)):
                return date
        if (date := self._read_point(head)) and date != "..":
            return date
        return head if RELATIVE.fullmatch(head.lower()) else ""

    def _read_range(self, first: str, last: str, entry: Entry) -> str:
        """Write a period as EDTF; one that is given by its length is its start."""
        start, end = self._read_point(first), self._read_point(last)
        if start and not end and LENGTH.fullmatch(last):
            entry.left.append(("length", last))
            return start
        return f"{start}/{end}" if start and end else ""

    def _read_point(self, words: str) -> str:
        """Write one date, "" where it is none; its month is first unless the header says else."""
        if words.lower() in ("now", "today"):
            return ".."
        if match := NUMBERS.fullmatch(words):
            month, day, year = match[1], match[2], match[3]
            if day and self.day_first:
                month, day = day, month
            words = f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else "")
        return write_edtf(words) if is_date(words) else ""


def _add(entry: Entry, imported: Imported) -> None:
    """Add an event: its first line is the title, without tags, the rest its text."""
    lines = "\n".join(entry.lines)
    tags = TAG.findall(lines)
    media = [f"{url} {alt}".strip() for alt, url in PICTURE.findall(lines)]
    lines = LINK.sub(r"\1 (\2)", PICTURE.sub("", lines))
    title, _, text = TAG.sub("", lines).strip().partition("\n")
    text = "\n".join(line.strip() for line in text.splitlines() if line.strip())
    kind = tags[0] if tags else ""
    title = " ".join(title.split())
    imported.add_event(
        entry.of, entry.date, Words(text, [], media), title=title,
        lane=entry.group, kind=kind,
    )  # fmt: skip
    for tag in dict.fromkeys(tags[1:]):
        if tag != kind:
            entry.left.append(("tag", tag))
    for sort, words in entry.left:
        imported.leave(sort, name_event(entry.of, title), words)
