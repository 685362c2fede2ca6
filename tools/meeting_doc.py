#!/usr/bin/env python3
"""Writes docs/meeting.md: the file format by example. What elements, attributes and values say comes from the documentation in the schemas, each
example and what it printed from the samples and their goldens. With --check changes nothing and fails where the page is stale."""
import os
import re
import sys
import textwrap
from pathlib import Path

from sample_facts import Sample
from schema_model import Schemas

HOUSE = Path(__file__).resolve().parent.parent
PAGE = HOUSE / 'docs/meeting.md'
SMALL = HOUSE / 'docs/examples'
LANGUAGES = {'en': 'English', 'ja': 'Japanese'}
# Samples are asked before the small meetings, this one first of all; the first that has an example gives it.
FIRST = '2022-02-11-japan-us'
LONGEST = 9         # lines of an example
TIME_FACTS = ('start', 'end', 'zone', 'duration', 'start-is', 'duration-is', 'shown', 'home-shown', 'part', 'clock')
TAG_LETTERS = {'term': 't', 'org': 'o', 'place': 'p', 'date': 'f', 'time': 'f', 'mention': 'm'}
MENTIONED_BY_ALL = ('xml:id', 'xml:lang')

INTRODUCTION = """# The meeting file, by example

For whoever writes the file of a meeting and wants to know what can be said in it, and how. [writing.md](writing.md) is the short guide; this page has every element in
the order of the file. The sentences are those that your editor shows for our schemas (`readout schema --out DIR`); every example stands in a
[sample](../samples) or, for what those do not need, in one of the [small meetings](examples) made for this page; below it stands what it prints. `tools/meeting_doc.py` made
the page from them.

An attribute in **bold** must be there. Where a value prints nothing of its own, the table says where it stands.
"""
CHAPTERS = {
    'meeting': ('## The file', 'From the root down, in the order in which the elements stand.'),
    'inline': ('## Inside sentences', 'In every unit: few elements, each for a fact or for what looks different in each language.'),
    'register': ('## The register', 'What recurs from meeting to meeting: `<register>` is the root of a file of its own, and three ship with Readout (countries, bodies, and places, events and terms). '
                 'A meeting names a register of yours by its attribute `register`.'),
    'values': ('## How values are written', ''),
}
PLAIN_TYPES = {'xs:positiveInteger': ('number', 'A whole number above zero.'), 'xs:anyURI': ('address', 'A URI, such as https://...'),
               'xs:language': ('language', 'A language by its BCP 47 tag: en, ja, pt-BR.'),
               'xml:id': ('name', 'A name of letters, digits, - and _ that begins with a letter. No two things of a file have the same.'),
               'xml:lang': ('language', '')}
COUNTS = {('0', '1'): 'at most one', ('1', '1'): 'one', ('0', 'unbounded'): 'any number', ('1', 'unbounded'): 'one or more'}


def cell(text):
    return text.replace('|', '\\|').replace('\n', ' ')


def table(head, rows):
    return [f'| {" | ".join(head)} |', '| ' + ' | '.join('---' for _ in head) + ' |', *(f'| {" | ".join(map(cell, row))} |' for row in rows), '']


class Page:
    def __init__(self, schemas, samples, registers):
        self.schemas, self.samples, self.registers = schemas, samples, registers
        self.lines, self.told, self.types = [], set(), {}
        self.nodes = [node for sample in samples for node in sample.root.walk()]
        self.register_nodes = [node for sample in registers for node in sample.root.walk()]

    # What the samples have.

    def instances(self, path):
        """Elements of the samples at the end of a path: its name, and those of its parents as far as given."""
        nodes = self.register_nodes if path[0] == 'register' else self.nodes
        if path[0] == 'inline':
            prose = {'title', 'p', 'alt', 'caption', 'note', 'q', 'em', 'a'}
            return [n for n in nodes if n.name == path[-1] and n.parent and n.parent.name in prose]
        return [n for n in nodes if n.path()[-len(path):] == path or (path[-2:] == ('item', path[-1]) and n.path()[-2:] == path[-2:])]

    def example(self, path):
        """The one that shows most: languages, then attributes; in the first sample that has as many. A small meeting is asked where no sample has any."""
        found = self.instances(path)
        found = [n for n in found if n.sample.path.parent != SMALL] or found
        few = [n for n in found if n.text().count('\n') < LONGEST] or found
        return max(few, key=lambda n: (len(self.printed(n)), len(n.attributes), -found.index(n)), default=None)

    def source_text(self, node):
        """As it is typed; of what is long, what stands inside its children is left out."""
        text = node.text()
        if text.count('\n') >= LONGEST:
            return [*node.tag().split('\n'), *('  ' + line for line in self.child_lines(node)), f'</{node.name}>']
        line_begin = node.sample.bytes.rindex(b'\n', 0, node.begin) + 1
        return textwrap.dedent(' ' * (node.begin - line_begin) + text).split('\n')

    def child_lines(self, node):
        """A line a child; of many of one name the first two."""
        lines, names = [], [c.name for c in node.children]
        for i, child in enumerate(node.children):
            before = names[:i].count(child.name)
            if before < 2:
                lines.append(child.text() if '\n' not in child.text() else f'{child.tag()} ... </{child.name}>')
            elif before == 2:
                lines.append('...')
        return lines

    # What they print.

    def printed(self, node, attribute=None):
        """{language: words}, as far as the page says where it has them from."""
        out = {}
        for language in LANGUAGES:
            words = self.words(node, attribute, language)
            if words:
                out[language] = words if len(words) < 400 else words[:words.rindex(' ', 0, 380) if language == 'en' else 380] + ' …'
        return out

    def words(self, node, attribute, language):
        sample = node.sample
        if node.language() not in (None, language):
            return ''
        if node.name == 'form':
            return ''.join(re.findall('>(.*)<', node.text()))
        if attribute and attribute != 'held':
            return self.words_of_attribute(node, attribute, language)
        if node.name in ('photo', 'document', 'item'):
            return self.words_of_units(node, language)
        if 'xml:id' in node.attributes and (unit := sample.unit(language, node.attributes['xml:id'])):
            return unit
        # Where a title has the country, the office prints both; a part of a name is printed with the others.
        whole = node.parent if node.name == 'given2' or node.name == 'title' and any(c.name == 'of' for c in node.children) else node
        places = sample.printed_in(language, whole.begin, whole.end, node.name == 'q')
        letter = TAG_LETTERS.get(node.name)
        if not places and letter:
            name = node.attributes.get('xml:id') or node.attributes.get('key') or node.attributes.get('who', '').replace(' ', '+')
            places = [('body', text) for text in sample.printed_for(language, f'<{letter}:{name}/>')]
        if node.name == 'session':
            return ' … '.join(text for kind, text in sample.printed_in(language, node.begin, node.begin + 1) if kind == 'lead')
        if node.name in ('person', 'name', 'office', 'title', 'honorific', 'rank', 'label', 'part'):
            places = [p for p in places if p[0] == 'lead'] or places
        return places[0][1] if places else ''

    def words_of_units(self, node, language):
        """Of what holds units: its label and their words."""
        own = node.attributes.get('xml:id', '')
        units = [c.attributes.get('xml:id', '') for c in node.children if c.name != 'item']
        parts = [node.sample.unit(language, key) for key in (f'{node.name}.{own}', *units)]
        said = ' / '.join(part for part in parts if part)
        label = node.sample.labels.get(language, {}).get(own, '')
        return f'{label} {said}' if label and said else said

    def words_of_attribute(self, node, attribute, language):
        """A fact has its words at its value, or shares those of its element."""
        value = re.search(rf'\s{attribute}\s*=\s*["\']', node.tag())
        if attribute == 'status':
            return next(words for kind, words in node.sample.words_of_blocks(language) if kind in ('banner', 'date'))
        begin = node.begin + len(node.tag()[:value.end()].encode())
        end = node.sample.bytes.index(node.tag()[value.end() - 1].encode(), begin)
        for _, text in node.sample.printed_in(language, begin, max(end, begin + 1)):
            return text.strip()
        if node.name == 'session' and attribute in TIME_FACTS:
            return node.sample.first_run(language, 'lead', node.begin)
        if node.name == 'session':
            return next((text for kind, text in node.sample.printed_in(language, node.begin, node.begin + 1) if kind == 'heading'), '')
        if node.name in ('person', 'visit', 'office', 'place', 'name', 'given2', 'title', 'honorific', 'rank', 'group', 'label', 'part', 'document'):
            return self.words(node, None, language)
        return ''

    # The page.

    def add(self, *lines):
        self.lines += lines

    def chapter(self, name):
        head, words = CHAPTERS[name]
        self.add(head, '', *([words, ''] if words else []))

    def type_words(self, name):
        simple = self.schemas.simple(name)
        if simple and simple.values:
            return 'one of those below'
        if name in PLAIN_TYPES:
            return PLAIN_TYPES[name][0]
        self.types[name] = simple
        return f'[{name}](#how-values-are-written)'

    def own_section(self, child, siblings):
        if child.children or child.type in self.schemas.types and not child.words and not child.prose and child.attributes:
            return True
        shared = sum(1 for s in siblings if s.type and s.type == child.type) >= 3
        return not shared and any(a.name not in MENTIONED_BY_ALL for a in child.attributes)

    def tell(self, element, path, in_prose=False):
        """A section, then those of what it holds."""
        key = (element.name, element.type or path)
        if key in self.told:
            return
        self.told.add(key)
        parent = f' in `<{path[-2]}>`' if len(path) > 1 and not in_prose else ''
        self.add(f'### `<{element.name}>`{parent}', '', element.doc, '')
        self.add_attributes(element, path)
        self.add_children(element, path)
        self.add_example(path)
        for child in element.children:
            if self.own_section(child, element.children):
                self.tell(child, (*path, child.name))

    def add_attributes(self, element, path):
        if element.attributes:
            rows = [[f'**`{a.name}`**' if a.required else f'`{a.name}`', a.doc, self.type_words(a.type)] for a in element.attributes]
            self.add(*table(['attribute', 'says', 'holds'], rows))
        for attribute in element.attributes:
            simple = self.schemas.simple(attribute.type)
            if simple and simple.values:
                self.add_values(attribute, simple, path)

    def add_values(self, attribute, simple, path):
        rows = []
        for value in simple.values:
            holders = [n for n in self.instances(path) if n.attributes.get(attribute.name) == value.name]
            printed = self.printed_of_first(holders, attribute.name)
            shown = '<br>'.join(printed.values())
            rows.append([f'`{value.name}`', value.doc, shown or ('in ' + self.link(holders[0]) if holders else '–')])
        self.add(*table([f'`{attribute.name}`', 'means', 'prints in a sample'], rows))

    def printed_of_first(self, holders, attribute):
        """Of the first that prints; forms of one language each are asked language by language."""
        said = [printed for printed in (self.printed(node, attribute) for node in holders) if printed]
        if not holders or not holders[0].language():
            return said[0] if said else {}
        return {language: next(p[language] for p in said if language in p) for language in LANGUAGES if any(language in p for p in said)}

    def add_children(self, element, path):
        if not element.children:
            if element.prose:
                self.add('Holds a sentence, with the elements of [Inside sentences](#inside-sentences).', '')
            return
        rows = []
        for child in element.children:
            much = COUNTS.get((child.least, child.most), f'{child.least} to {child.most}')
            rows.append([f'`<{child.name}>`', much, child.doc])
        self.add(*table(['holds', 'how often', 'which is'], rows))
        shared = {c.type: c for c in element.children if not self.own_section(c, element.children)}
        for name, child in shared.items():
            for attribute in child.attributes:
                if attribute.name not in MENTIONED_BY_ALL:
                    takers = ', '.join(f'`<{c.name}>`' for c in element.children if c.type == name)
                    self.add(f'`{attribute.name}` on {takers}: {attribute.doc}', '')

    def link(self, node):
        name = os.path.relpath(node.sample.path, PAGE.parent)
        return f'[{node.sample.path.name}]({name})'

    def add_example(self, path):
        node = self.example(path)
        if node is None:
            self.add('No sample has it yet.', '')
            return
        self.add('```xml', *self.source_text(node), '```', '')
        printed = self.printed(node)
        # A root or an overview prints the whole page.
        if node.name in ('meeting', 'register', 'overview', 'delegation') or path[0] == 'register':
            printed = {}
        said = [f'{LANGUAGES[language]}: {text}' for language, text in printed.items()]
        self.add('<br>\n'.join([*said, f'From {self.link(node)}.']), '')

    def add_types(self):
        rows = []
        for name, simple in sorted(self.types.items()):
            if simple:
                rows.append([f'{name}', simple.doc])
        rows += [[plain, doc] for plain, doc in PLAIN_TYPES.values() if doc]
        self.add(*table(['in the tables', 'is'], rows))

    def write(self):
        self.add(INTRODUCTION)
        self.chapter('meeting')
        self.tell(self.schemas.root('meeting'), ('meeting',))
        self.chapter('inline')
        for element in self.schemas.group('Inline'):
            self.tell(element, ('inline', element.name), in_prose=True)
        self.chapter('register')
        self.tell(self.schemas.root('register'), ('register',))
        self.chapter('values')
        self.add_types()
        return re.sub(r'\n{3,}', '\n\n', '\n'.join(self.lines)).rstrip() + '\n'


def samples_of(folder, goldens):
    files = [p for p in sorted((HOUSE / folder).rglob('*.xml')) if b'<meeting' in p.read_bytes()]
    files.sort(key=lambda p: (p.stem != FIRST, p))
    return [Sample(p, HOUSE / goldens) for p in files]


def main():
    check = sys.argv[1:] == ['--check']
    if sys.argv[1:] and not check:
        sys.exit('usage: tools/meeting_doc.py [--check]')
    shipped = sorted((HOUSE / 'src/meeting').glob('*.xml'), key=lambda p: (p.name != 'register.xml', p))
    registers = [p for folder in ('samples', 'docs/examples') for p in sorted((HOUSE / folder).rglob('*.xml')) if b'<register' in p.read_bytes()] + shipped
    schemas = Schemas([HOUSE / 'src/meeting' / name for name in ('common.xsd', 'meeting.xsd', 'register.xsd')])
    samples = samples_of('samples', 'tests/commands/golden') + samples_of('docs/examples', 'tests/commands/golden/examples')
    page = Page(schemas, samples, [Sample(p, HOUSE / 'tests/none') for p in registers]).write()
    if page == (PAGE.read_text(encoding='utf-8') if PAGE.exists() else ''):
        return
    if check:
        sys.exit('docs/meeting.md is stale; run ./dev docs')
    PAGE.write_text(page, encoding='utf-8')
    print('updated docs/meeting.md')


if __name__ == '__main__':
    main()
