"""Reads our XML Schemas for tools/meeting_doc.py: elements with their documentation, attributes, values and content, references resolved."""
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field

XS = '{http://www.w3.org/2001/XMLSchema}'


def doc_of(node):
    """The English documentation of a declaration; empty if it has none."""
    for doc in node.findall(f'{XS}annotation/{XS}documentation'):
        if doc.get('{http://www.w3.org/XML/1998/namespace}lang') == 'en':
            return ' '.join(doc.text.split())
    return ''


@dataclass
class Value:
    name: str
    doc: str


@dataclass
class SimpleType:
    name: str
    doc: str
    values: list


@dataclass
class Attribute:
    name: str
    doc: str
    type: str
    required: bool


@dataclass
class Element:
    name: str
    doc: str
    type: str           # name of its type; empty for an anonymous type
    least: str
    most: str
    attributes: list = field(default_factory=list)
    children: list = field(default_factory=list)
    prose: bool = False  # text with the inline elements
    words: bool = False  # only text, or text with its children


class Schemas:
    """Several schema documents of one namespace, read as one."""

    def __init__(self, paths):
        roots = [ET.parse(path).getroot() for path in paths]
        self.types = {n.get('name'): n for root in roots for n in root if n.tag in (XS + 'complexType', XS + 'simpleType')}
        self.groups = {n.get('name'): n for root in roots for n in root if n.tag == XS + 'group'}
        self.attribute_groups = {n.get('name'): n for root in roots for n in root if n.tag == XS + 'attributeGroup'}
        self.roots = {n.get('name'): n for root in roots for n in root if n.tag == XS + 'element'}
        self.open = []  # names of the types being read, because an item contains items

    def root(self, name):
        return self.element(self.roots[name])

    def group(self, name):
        out = Element(name, '', '', '1', '1')
        self.fill(out, self.groups[name])
        return out.children

    def simple(self, name):
        node = self.types.get(name)
        if node is None or node.tag != XS + 'simpleType':
            return None
        values = [Value(n.get('value'), doc_of(n)) for n in node.iter(XS + 'enumeration')]
        # A union that takes further names has the values of its members.
        for union in node.iter(XS + 'union'):
            members = [self.simple(member) for member in union.get('memberTypes', '').split()]
            values += [value for member in members if member for value in member.values]
        return SimpleType(name, doc_of(node), values)

    def element(self, node):
        out = Element(node.get('name'), doc_of(node), node.get('type', ''), node.get('minOccurs', '1'), node.get('maxOccurs', '1'))
        type_node = self.types.get(out.type) if out.type else node.find(XS + 'complexType')
        if out.type and out.type in self.open:
            return out
        if out.type.startswith('xs:') or (type_node is not None and type_node.tag == XS + 'simpleType'):
            out.words = True
        elif type_node is not None:
            self.open.append(out.type)
            self.fill(out, type_node)
            self.open.pop()
        return out

    def fill(self, out, node):
        """Adds the content of a complex type or of a part of one."""
        if node.get('mixed') == 'true':
            out.words = True
        for child in node:
            tag = child.tag.removeprefix(XS)
            if tag == 'attribute':
                name = child.get('name') or child.get('ref')
                out.attributes.append(Attribute(name, doc_of(child), child.get('type', name), child.get('use') == 'required'))
            elif tag == 'attributeGroup':
                self.fill(out, self.attribute_groups[child.get('ref')])
            elif tag == 'group' and child.get('ref') == 'Inline':
                out.prose = True
            elif tag == 'group':
                self.fill(out, self.groups[child.get('ref')])
            elif tag == 'element':
                out.children.append(self.element(child))
            elif tag == 'extension':
                self.extend(out, child)
            elif tag == 'choice':
                self.choose(out, child)
            elif tag in ('sequence', 'all', 'simpleContent', 'complexContent'):
                self.fill(out, child)

    def choose(self, out, node):
        """An element of a choice is optional, and may occur as often as the choice."""
        known = len(out.children)
        self.fill(out, node)
        for child in out.children[known:]:
            child.least, child.most = '0', node.get('maxOccurs', child.most)

    def extend(self, out, node):
        base = self.types.get(node.get('base'))
        if base is None or base.tag == XS + 'simpleType':
            out.words = True
        else:
            self.fill(out, base)
        self.fill(out, node)
