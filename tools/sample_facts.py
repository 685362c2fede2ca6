"""The facts of the samples for tools/meeting_doc.py: elements as typed, and the output of each from the goldens of their documents."""
import re
import xml.parsers.expat
from pathlib import Path

RUN = re.compile(r'^ *run (\S+) \S+ “(.*)”(?: (\S+):(\d+):(\d+))?$')
TAG = re.compile(r'<[a-z]+:[^/>]+/>')
ITEM = re.compile(r'^ *item (\S+) (\S+)$')
BLOCK = re.compile(r'^ *(heading|date|lead|body|caption|credit|document|banner|figure|note)\b(?: (\d+))?(?: (\S+))?')


class Node:
    def __init__(self, name, attributes, parent, sample, begin):
        self.name, self.attributes, self.parent, self.sample, self.begin = name, attributes, parent, sample, begin
        self.end = self.tag_end = begin
        self.children = []

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def path(self):
        """The names of its parents, root first, and its own."""
        return (*(self.parent.path() if self.parent else ()), self.name)

    def language(self):
        """The language of a form or of an element inside one; None for facts and prose, which belong to the whole file."""
        if self.name == 'meeting' or self.parent is None:
            return None
        return self.attributes.get('xml:lang') or self.parent.language()

    def text(self):
        return self.sample.bytes[self.begin:self.end].decode('utf-8')

    def tag(self):
        return self.sample.bytes[self.begin:self.tag_end].decode('utf-8')


class Ruby:
    """Converts the runs of a ruby word in a dump, alternately base and reading, to the word and its reading in brackets."""

    def __init__(self):
        self.depth, self.runs = None, []

    def open(self, line):
        if line.strip() == 'ruby':
            self.depth = depth_of(line)

    def holds(self, line):
        return self.depth is not None and depth_of(line) > self.depth

    def taken(self):
        """Its content as runs of a line."""
        bases, readings, self.runs, self.depth = self.runs[::2], self.runs[1::2], [], None
        return [*bases, (f'（{"".join(text for text, _, _ in readings)}）', *readings[0][1:])] if readings else []


def depth_of(line):
    return len(line) - len(line.lstrip())


class Sample:
    """One file: its tree with byte offsets, and for each language the blocks of printed runs."""

    def __init__(self, path, goldens):
        self.path, self.bytes = Path(path), Path(path).read_bytes()
        self.root = self.parse()
        self.lines = [0] + [i + 1 for i, byte in enumerate(self.bytes) if byte == 10]
        self.printed, self.labels = {}, {}
        for golden in sorted(Path(goldens).rglob(self.path.stem + '.*.document.txt')):
            language = golden.name.removesuffix('.document.txt').rsplit('.', 1)[1]
            po = self.path.with_suffix(f'.{language}.po')
            self.po_lines = po.read_text(encoding='utf-8').splitlines() if po.exists() else []
            dump = golden.read_text(encoding='utf-8')
            self.printed[language] = self.blocks(dump, po.name)
            self.labels[language] = {found[2]: found[1] for found in map(ITEM.match, dump.splitlines()) if found}

    def parse(self):
        parser = xml.parsers.expat.ParserCreate()
        open_nodes, roots = [], []

        def start(name, attributes):
            node = Node(name, attributes, open_nodes[-1] if open_nodes else None, self, parser.CurrentByteIndex)
            node.tag_end = self.tag_end(node.begin)
            (open_nodes[-1].children if open_nodes else roots).append(node)
            open_nodes.append(node)

        def end(name):
            node, place = open_nodes.pop(), parser.CurrentByteIndex
            closing = b'</' + name.encode()
            node.end = self.bytes.index(b'>', place) + 1 if self.bytes.startswith(closing, place) else node.tag_end

        parser.StartElementHandler, parser.EndElementHandler = start, end
        parser.Parse(self.bytes, True)
        return roots[0]

    def tag_end(self, begin):
        """The offset after the `>` of the tag; a `>` inside a value does not end it."""
        quote = None
        for i in range(begin, len(self.bytes)):
            c = self.bytes[i:i + 1]
            if quote:
                quote = None if c == quote else quote
            elif c in b'"\'':
                quote = c
            elif c == b'>':
                return i + 1
        return len(self.bytes)

    def offset(self, line, column):
        """The byte offset of a place whose column counts code points from 1."""
        begin = self.lines[line - 1]
        return begin + len(self.bytes[begin:begin + 4 * column].decode('utf-8', 'ignore')[:column - 1].encode('utf-8'))

    def blocks(self, dump, po):
        """[(kind, key, [(text, offset in this file or None, tag of the translation)])] in the order of the page."""
        out, ruby = [], Ruby()
        for line in [*dump.splitlines(), '']:
            run, block = RUN.match(line), BLOCK.match(line)
            if not (run and ruby.holds(line)) and out:
                out[-1][2].extend(ruby.taken())
            if run and out:
                place = self.offset(int(run[4]), int(run[5])) if run[3] == self.path.name else None
                tag = TAG.match(self.po_lines[int(run[4]) - 1][int(run[5]) - 1:]) if run[3] == po else None
                (ruby.runs if ruby.holds(line) else out[-1][2]).append((run[2], place, tag[0] if tag else None))
            elif block:
                out.append((block[1], block[3], []))
            ruby.open(line)
        return out

    def printed_in(self, language, begin, end, quotation=False):
        """[(kind of block, text)]: the output for these bytes of the file, with the words of a pattern between two such places
        and the marks around a quotation."""
        found = []
        for kind, _, runs in self.printed.get(language, []):
            inside = [i for i, (_, place, _) in enumerate(runs) if place is not None and begin <= place < end]
            stretches = []
            for i in inside:
                if stretches and all(runs[k][1] is None for k in range(stretches[-1][1] + 1, i)):
                    stretches[-1][1] = i
                else:
                    stretches.append([i, i])
            for first, last in stretches:
                text = ''.join(runs[k][0] for k in range(first, last + 1))
                following = runs[last + 1][0] if last + 1 < len(runs) else ''
                before = runs[first - 1][0] if first else ''
                for opening, closing in ('（）', '()', '“”', '「」'):
                    if text.count(opening) > text.count(closing) and following.startswith(closing):
                        text += closing
                    elif quotation and before == opening and following == closing:
                        text = opening + text + closing
                found.append((kind, text))
        return found

    def words_of_blocks(self, language):
        """[(kind of block, all its text)] in the order of the page."""
        return [(kind, ''.join(text for text, _, _ in runs)) for kind, _, runs in self.printed.get(language, [])]

    def first_run(self, language, wanted, begin):
        """The first run of a kind of block made from the element at this offset; for a session, its time."""
        return next((text for kind, _, runs in self.printed.get(language, []) if kind == wanted for text, place, _ in runs if place == begin), '')

    def printed_for(self, language, tag):
        """The output of a tag of the translation."""
        return [text for _, _, runs in self.printed.get(language, []) for text, _, of in runs if of == tag]

    def unit(self, language, key):
        """The text of a unit."""
        for _, name, runs in self.printed.get(language, []):
            if name == key and runs:
                return ''.join(text for text, _, _ in runs)
        return ''
