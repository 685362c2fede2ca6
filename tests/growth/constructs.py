"""Files with n of one construct, for every construct that the schemas allow to repeat or to grow.

Elements, attributes and types are read from the schemas. A new element or attribute is therefore measured as soon as a
schema has it. Only a new simple type without enumerations needs an example, in EXAMPLES.
"""

import copy
import pathlib
import re
import xml.etree.ElementTree as ET
from typing import NamedTuple

ROOT = pathlib.Path(__file__).resolve().parents[2]
XS = "{http://www.w3.org/2001/XMLSchema}"
NS = "{urn:readout:meeting:1}"
XML = "{http://www.w3.org/XML/1998/namespace}"
ET.register_namespace("", NS[1:-1])

# Vocabulary: its schema, and a file to which the constructs are added.
VOCABULARIES = {
    "meeting": ("src/meeting/meeting.xsd", "src/commands/skeleton.en.xml"),
    "register": ("src/meeting/register.xsd", "docs/examples/register.xml"),
    "style": ("src/style/style.xsd", "styles/press.xml"),
}
EXAMPLES = {
    "Date": "2025-03-01", "Minute": "2025-03-01T10:00+09:00", "DateOrMinute": "2025-03-01T10:00+09:00", "Clock": "09:30",
    "Duration": "PT45M", "Zone": "Asia/Tokyo", "Key": "JP", "Ids": "yamada", "Keys": "JP", "Words": "Words", "length": "10pt",
    "languageTag": "en", "xs:anyURI": "https://example.org/", "xs:positiveInteger": "3", "xs:nonNegativeInteger": "3",
    "xs:NCName": "yamada", "xs:language": "en", "xs:token": "press", "xs:string": "text", "xml:id": "i", "xml:lang": "en",
}
# Types of free text, whose values may be of any length.
TEXTS = ("Words", "Key", "xs:anyURI", "xs:NCName", "xs:string", "xs:token", "Zone", "xml:id", "xs:language", "xml:lang")


class Construct(NamedTuple):
    name: str
    vocabulary: str
    make: object  # a function from n to the root element


class Particle(NamedTuple):
    """A child in a content model, in its order."""
    element: ET.Element
    repeats: bool
    required: bool


class Schema:
    def __init__(self, path):
        self.named = {}
        self.add(ROOT / path)

    def add(self, path):
        for node in ET.parse(path).getroot():
            if node.tag == f"{XS}include":
                self.add(path.parent / node.get("schemaLocation"))
            elif node.get("name"):
                self.named[node.tag.removeprefix(XS), node.get("name")] = node

    def type_of(self, element):
        """The complex or simple type of an element: an inline one, or the named one; None for a type of XML Schema."""
        for kind in ("complexType", "simpleType"):
            if (inline := element.find(XS + kind)) is not None:
                return inline
        name = element.get("type", "")
        found = self.named.get(("complexType", name))
        return found if found is not None else self.named.get(("simpleType", name))

    def particles(self, node, repeats=False, optional=False):
        """The children that a complex type allows."""
        for part in node:
            kind = part.tag.removeprefix(XS)
            again = repeats or part.get("maxOccurs", "1") != "1"
            free = optional or part.get("minOccurs") == "0"
            if kind == "element":
                yield Particle(part, again, not free)
            elif kind == "group" and part.get("ref"):
                yield from self.particles(self.named["group", part.get("ref")], again, free)
            elif kind in ("sequence", "choice", "all"):
                yield from self.particles(part, again, free or kind == "choice")

    def attributes(self, node):
        for part in node.iter():
            if part.tag == f"{XS}attribute":
                yield part
            elif part.tag == f"{XS}attributeGroup" and part.get("ref"):
                yield from self.attributes(self.named["attributeGroup", part.get("ref")])
            elif part.tag == f"{XS}extension" and ("complexType", part.get("base")) in self.named:
                yield from self.attributes(self.named["complexType", part.get("base")])

    def own_attributes(self, node):
        """Those of the type itself, not of the elements in it."""
        inner = {a for e in node.iter(f"{XS}element") for a in e.iter(f"{XS}attribute")}
        return [a for a in self.attributes(node) if a not in inner]

    def has_text(self, node):
        if node.tag == f"{XS}simpleType":
            return True
        return node.get("mixed") == "true" or node.find(f"{XS}simpleContent") is not None

    def value_type(self, attribute):
        """Name of the type, and its simpleType node, if it is ours."""
        name = attribute.get("ref") or attribute.get("type") or "xs:token"
        inline = attribute.find(f"{XS}simpleType")
        return name, inline if inline is not None else self.named.get(("simpleType", name))

    def example(self, attribute):
        name, node = self.value_type(attribute)
        value = node.find(f".//{XS}enumeration") if node is not None else None
        if value is not None:
            return value.get("value")
        if name not in EXAMPLES:
            raise SystemExit(f"no example of the type {name}: add one to EXAMPLES of {__file__}")
        return EXAMPLES[name]

    def is_list(self, attribute):
        _, node = self.value_type(attribute)
        pattern = node.find(f".//{XS}pattern") if node is not None else None
        return pattern is not None and re.search(r"\( .*\)\*$", pattern.get("value")) is not None

    def generated(self, element, depth=0):
        """An element with what it must have."""
        out, node = ET.Element(NS + element.get("name")), self.type_of(element)
        if node is None:
            return out
        for attribute in self.own_attributes(node):
            if attribute.get("use") == "required":
                out.set(name_of(attribute), self.example(attribute))
        if self.has_text(node):
            out.text = "JP" if element.get("type") == "Order" else "Words"
        for particle in self.particles(node):
            if particle.required and depth < 8:
                out.append(self.generated(particle.element, depth + 1))
        return out


def name_of(attribute):
    ref = attribute.get("ref")
    return XML + ref.removeprefix("xml:") if ref else attribute.get("name")


def numbered(element, number):
    """A copy in which every id and every key of a register entry has the number."""
    out = copy.deepcopy(element)
    for part in out.iter():
        if XML + "id" in part.attrib:
            part.set(XML + "id", f"{part.get(XML + 'id')}-{number}")
    if out.get("key") and len(out):  # an entry of a register, and not a reference to one
        out.set("key", f"{out.get('key')}-{number}")
    return out


class Vocabulary:
    def __init__(self, name):
        self.name = name
        path, base = VOCABULARIES[name]
        self.schema = Schema(path)
        self.base = ET.parse(ROOT / base).getroot()
        self.root = self.schema.named["element", name]

    def places(self):
        """Each type once: the particles from the root to an element of it, one of the file if it has one; and the type."""
        queue, found = [((), self.root)], {}
        while queue:
            way, element = queue.pop(0)
            node = self.schema.type_of(element)
            if node is None:
                continue
            path = "/".join(NS + p.element.get("name") for p in way) or "."
            known = id(node) in found
            if not known or (not found[id(node)][0] and self.base.find(path) is not None):
                found[id(node)] = (self.base.find(path) is not None, way, element, node)
            if not known:
                queue += [((*way, p), p.element) for p in self.schema.particles(node)]
        for _, way, element, node in found.values():
            yield way, element, node

    def insert(self, parent, node, child, count=1, change=lambda out, i: out):
        """Adds `count` of the child in the order of the content model; returns the last."""
        order = [p.element.get("name") for p in self.schema.particles(node)]
        name = child.tag.removeprefix(NS)
        later = set(order[order.index(name) + 1:]) - {name}
        model = node.find(f"{XS}sequence")
        at = len(parent)
        if model is not None or node.find(f"{XS}group") is not None:
            at = next((i for i, c in enumerate(parent) if c.tag.removeprefix(NS) in later), at)
        new = [change(numbered(child, i), i) for i in range(count)]
        parent[at:at] = new
        return new[-1] if new else child

    def parent(self, root, way):
        """The element at the end of the way, made if the file has none, and its type."""
        here, node = root, self.schema.type_of(self.root)
        for particle in way:
            name = NS + particle.element.get("name")
            found = here.find(name)
            here = self.insert(here, node, self.schema.generated(particle.element)) if found is None else found
            node = self.schema.type_of(particle.element)
        return here, node

    def template(self, here, particle):
        found = here.find(NS + particle.element.get("name"))
        return self.schema.generated(particle.element) if found is None else copy.deepcopy(found)

    def elements(self):
        for way, element, node in self.places():
            for particle in self.schema.particles(node):
                if not particle.repeats:
                    continue
                title = f"{element.get('name')}/{particle.element.get('name')}"
                yield self.construct(title, way, lambda here, type_, n, p=particle: self.insert(
                    here, type_, self.template(here, p), n))
                yield self.construct(f"{title}, refused", way, lambda here, type_, n, p=particle: self.insert(
                    here, type_, self.template(here, p), n, refused))

    def values(self):
        """Attributes with n names or characters, and texts of n words."""
        for way, element, node in self.places():
            for attribute in self.schema.own_attributes(node) if node.tag == f"{XS}complexType" else ():
                name, title = name_of(attribute), f"{element.get('name')}@{name_of(attribute).removeprefix(XML)}"
                if self.schema.is_list(attribute):
                    yield self.construct(f"{title}, names", way, lambda here, _, n, a=name: here.set(
                        a, " ".join(f"x{i}" for i in range(n + 1))))
                elif self.schema.value_type(attribute)[0] in TEXTS:
                    yield self.construct(f"{title}, characters", way, lambda here, _, n, a=name: here.set(a, "x" * (n + 1)))
                else:
                    yield self.construct(f"{title}, refused characters", way, lambda here, _, n, a=name: here.set(
                        a, "?" * (n + 1)))
            if self.schema.has_text(node):
                yield self.construct(f"{element.get('name')}, words", way, lambda here, _, n: lengthen(here, n))

    def construct(self, title, way, change):
        def make(n):
            root = copy.deepcopy(self.base)
            here, node = self.parent(root, way)
            change(here, node, n)
            return root
        return Construct(f"{self.name}: {title}", self.name, make)


def refused(element, number):
    """A mistake of another kind in each copy: a value, an unknown attribute, an unknown element."""
    if number % 3 == 0 and element.attrib:
        element.set(next(iter(element.attrib)), f"? {number}")
    elif number % 3 == 1:
        element.set(f"unknown-{number}", "x")
    else:
        ET.SubElement(element, NS + f"unknown-{number}")
    return element


def lengthen(element, n):
    element.text = (element.text or "") + " more" * n


def all_constructs():
    for name in VOCABULARIES:
        vocabulary = Vocabulary(name)
        yield from vocabulary.elements()
        yield from vocabulary.values()
