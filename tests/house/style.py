"""How C++ is written: the rules of CONTRIBUTING.md that a program can check in a file. Each function reports to a House."""

import re

MAX_COLUMNS = 120
MAX_FUNCTION = 60
MAX_PARAMETERS = 5
MAX_LINES = {"src": 400, "tests": 600, "bench": 600, "tools": 600}
OPENING = range(3, 9)

# The files that access the disk. In them, only std::filesystem calls with an error code are allowed.
FILES_SEAM = ("base/file.cpp", "base/files.cpp")
THROWING = (r"\bstd::filesystem::(?!path\b|directory_entry\b|file_status\b|file_type\b|directory_options\b|perm)(\w+)\s*"
            r"(?:\w+\s*)?[({]")
NAMES_AN_ERROR = r"\b(error|ec|code|ignored|failed|reported_by_writing)\b|\bstd::error_code\b"

# Papers that are not in the repository.
PRIVATE_PAPERS = r"\bDESIGN\b|readout-conventions|\b(validation|schema|localization|house-review|style)\.md\b"

# Words that make a sentence hard to read, and the usual word for each.
HARD_WORDS = [
    (r"\b(is|are|was|were) told\b|\btold (where|when|by|of)\b", "say reported, or by whom it is decided"),
    (r"\bmends?\b|\bmended\b", "say fix"),
    (r"\b(take|takes|taken) (it|them|this|that) away\b", "say remove"),
    (r"\bnobody\b", "name the program or the person, or use the passive"),
    (r"\bhouses? that wants? it\b", "say a style that asks for it"),
    (r"\bwhat of (it|them)\b", "say the part that"),
]

# Words before a parenthesis that are not names of functions.
NO_FUNCTION = {"if", "for", "while", "switch", "catch", "return", "sizeof", "alignof", "decltype", "noexcept", "constexpr",
               "requires", "static_assert", "alignas", "defined", "__attribute__"}


def blanked(text):
    """Blanks comments and literals; keeps lines."""
    pattern = r'//[^\n]*|/\*.*?\*/|R"([A-Za-z]*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])\'(?:\\.|[^\'\\\n])+\''
    return re.sub(pattern, lambda m: re.sub(r"[^\n]", " ", m[0]), text, flags=re.S)


def without_comments(text):
    """Blanks comments; keeps literals and lines."""
    pattern = r'(R"([A-Za-z]*)\(.*?\)\2"|"(?:\\.|[^"\\\n])*")|//[^\n]*|/\*.*?\*/'
    return re.sub(pattern, lambda m: m[1] or re.sub(r"[^\n]", " ", m[0]), text, flags=re.S)


def closing(text, at):
    """The index of the bracket that closes the one at `at`; the end if none does."""
    pairs = {"(": ")", "{": "}", "[": "]"}
    depth, opened, closed = 0, text[at], pairs[text[at]]
    for i in range(at, len(text)):
        depth += (text[i] == opened) - (text[i] == closed)
        if depth == 0:
            return i
    return len(text)


def split_parameters(text):
    """The parameters between two parentheses; commas inside brackets and template arguments do not separate them."""
    parts, depth, last = [], 0, 0
    for i, c in enumerate(text):
        if c in "([{<":
            depth += 1
        elif c in ")]}" or (c == ">" and text[i - 1] != "-"):
            depth -= 1
        elif c == "," and depth == 0:
            parts.append(text[last:i])
            last = i + 1
    parts.append(text[last:])
    return [p.strip() for p in parts if p.strip() not in ("", "void")]


def functions(text):
    """Name, parameters, first and last line of each function with a body, lambdas included; `text` is blanked."""
    for match in re.finditer(r"(?:([A-Za-z_][\w:~]*|operator\W{1,3})|(\]))\s*\(", text):
        name = match[1] or "lambda"
        if name in NO_FUNCTION:
            continue
        end = closing(text, match.end() - 1)
        body = re.match(r"\)\s*(?:const\b|noexcept\b|override\b|final\b|mutable\b|&&?|->\s*[\w:<>&*, ]+|\s)*"
                        r"(?::[^;{]*(?:\{[^{}]*\}[^;{]*?)*)?\{", text[end:end + 2000])
        if not body or (match[2] is None and not begins_definition(text, match.start())):
            continue
        last = closing(text, end + body.end() - 1)
        yield (name, split_parameters(text[match.end():end]), line_of(text, match.start()), line_of(text, last))


def begins_definition(text, at):
    """Whether a name at `at` follows a type, an access specifier or the end of another definition, not an operator."""
    before = text[:at].rstrip()[-1:]
    return before == "" or before in ";}{>&*:" or before.isalnum() or before == "_" or before == "]"


def line_of(text, at):
    return text.count("\n", 0, at) + 1


def check(house):
    check_columns(house)
    check_lengths(house)
    check_openings(house)
    check_functions(house)
    check_disk(house)
    check_papers(house)
    check_words(house)


def check_columns(house):
    for path in [p for folder in ("src", "tests", "bench") for p in house.files(folder, ".h", ".cpp")]:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if len(line) > MAX_COLUMNS:
                house.breach(path, number, f"{len(line)} columns; the limit is {MAX_COLUMNS}")


def check_lengths(house):
    for folder, most in MAX_LINES.items():
        for path in house.files(folder, ".h", ".cpp", ".py"):
            lines = path.read_bytes().count(b"\n")
            if lines > most:
                house.breach(path, 0, f"{lines} lines; the limit is {most}: split it by idea")


def check_openings(house):
    for path in house.files("src", ".h"):
        lines = path.read_text(encoding="utf-8").splitlines()
        opening = next((i for i, line in enumerate(lines) if not line.startswith("//")), len(lines))
        if opening not in OPENING:
            house.breach(path, 1, f"the header opens with {opening} lines of comment; three to eight say how to use it")


def check_functions(house):
    for path in house.files("src", ".h", ".cpp"):
        for name, parameters, first, last in functions(blanked(path.read_text(encoding="utf-8"))):
            if last - first + 1 > MAX_FUNCTION:
                house.breach(path, first, f"{name} has {last - first + 1} lines; the limit is {MAX_FUNCTION}")
            # Callbacks of C libraries leave unused parameters unnamed.
            named = [p for p in parameters if re.search(r"[\w>][\s&*]+\w+(\[\w*\])?(\s*=.*)?$", p)]
            if len(named) > MAX_PARAMETERS:
                house.breach(path, first, f"{name} takes {len(named)} parameters; the limit is {MAX_PARAMETERS}")


def check_disk(house):
    for path in house.files("src", ".h", ".cpp"):
        text = path.read_text(encoding="utf-8")
        if path.relative_to(house.root / "src").as_posix() not in FILES_SEAM:
            for match in re.finditer(r"^#include <(filesystem|fstream|dirent\.h)>", text, re.M):
                house.breach(path, line_of(text, match.start()), f"<{match[1]}>: files are read only through base/files.h")
            continue
        text = blanked(text)
        for match in re.finditer(THROWING, text):
            at = match.end() - 1
            if not re.search(NAMES_AN_ERROR, text[at:closing(text, at)]):
                house.breach(path, line_of(text, at), f"std::filesystem::{match[1]} without an error code throws")
        for match in re.finditer(r"\bfor \([^;)]*:[^;)]*directory_iterator", text):
            house.breach(path, line_of(text, match.start()), "a range-for over a directory iterator throws; use increment()")


def check_papers(house):
    for path in [p for folder in ("src", "tests", "bench", "tools", "cmake") for p in house.files(folder)]:
        if path.parent == house.root / "tests" / "house" or path.suffix not in (".h", ".cpp", ".py", ".xsd", ".cmake", ".txt", ""):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            match = re.search(PRIVATE_PAPERS, line)
            if match:
                house.breach(path, number, f"{match[0]} is not in the repository")


def check_words(house):
    """Comments of C++, names of test cases and the pages. Other names in code, messages and goldens are not read."""
    code = [p for folder in ("src", "tests", "bench") for p in house.files(folder, ".h", ".cpp")]
    for path in code + sorted(house.root.glob("*.md")) + house.files("docs", ".md"):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            prose = line if path.suffix == ".md" or "TEST_CASE(" in line else line.partition("//")[2]
            for pattern, why in HARD_WORDS:
                match = re.search(pattern, prose, re.I)
                if match:
                    house.breach(path, number, f"{match[0]}: {why}")
