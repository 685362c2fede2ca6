#!/usr/bin/python3
"""Draws the pictures of samples/ (python3-pil): empty rooms prepared for a meeting.

`sample_picture.py` writes samples/2022-02-11-japan-us.jpg (JPEG) and samples/2024-04-30-japan-egypt.png (PNG with
alpha). The same program and library give the same bytes.
"""

import math
import pathlib

from PIL import Image, ImageDraw, ImageFilter

SAMPLES = pathlib.Path(__file__).resolve().parent.parent / "samples"
SIZE = (1200, 800)
SCALE = 2  # drawn larger, then reduced: smooth edges


def scaled(points):
    return [(x * SCALE, y * SCALE) for x, y in points]


class Canvas:
    def __init__(self, size, background):
        self.image = Image.new("RGBA", (size[0] * SCALE, size[1] * SCALE), background)
        self.draw = ImageDraw.Draw(self.image)
        self.size = size

    def polygon(self, points, color):
        self.draw.polygon(scaled(points), fill=color)

    def box(self, x, y, width, height, color, radius=0):
        self.draw.rounded_rectangle([x * SCALE, y * SCALE, (x + width) * SCALE, (y + height) * SCALE], radius * SCALE, fill=color)

    def oval(self, x, y, rx, ry, color):
        self.draw.ellipse([(x - rx) * SCALE, (y - ry) * SCALE, (x + rx) * SCALE, (y + ry) * SCALE], fill=color)

    def gradient(self, x, y, width, height, top, bottom):
        for row in range(height * SCALE):
            part = row / max(height * SCALE - 1, 1)
            color = tuple(round(a + (b - a) * part) for a, b in zip(top, bottom))
            self.draw.line([(x * SCALE, y * SCALE + row), ((x + width) * SCALE - 1, y * SCALE + row)], fill=color)

    def shade(self, x, y, rx, ry, strength):
        """A soft shadow on the floor."""
        layer = Image.new("RGBA", self.image.size, (0, 0, 0, 0))
        ImageDraw.Draw(layer).ellipse([(x - rx) * SCALE, (y - ry) * SCALE, (x + rx) * SCALE, (y + ry) * SCALE], fill=(30, 20, 15, strength))
        self.image.alpha_composite(layer.filter(ImageFilter.GaussianBlur(14 * SCALE)))
        self.draw = ImageDraw.Draw(self.image)

    def finish(self):
        return self.image.resize(self.size, Image.Resampling.LANCZOS)


def window(canvas, x, y, width, height):
    canvas.box(x - 14, y - 14, width + 28, height + 28, (244, 240, 230), 4)
    canvas.gradient(x, y, width, height, (150, 196, 232), (226, 238, 244))
    canvas.polygon([(x, y + height * 0.78), (x + width * 0.3, y + height * 0.6), (x + width * 0.55, y + height * 0.74),
                    (x + width * 0.8, y + height * 0.58), (x + width, y + height * 0.7), (x + width, y + height), (x, y + height)],
                   (124, 160, 132))
    for i, (share, roof) in enumerate([(0.06, 0.5), (0.2, 0.38), (0.31, 0.56), (0.62, 0.44), (0.76, 0.52), (0.86, 0.36)]):
        canvas.box(x + width * share, y + height * roof, width * 0.09, height * (1 - roof), (136 + 8 * (i % 3), 150, 170))
    canvas.box(x + width / 2 - 5, y, 10, height, (244, 240, 230))
    canvas.box(x, y + height * 0.42, width, 8, (244, 240, 230))
    canvas.box(x - 30, y + height + 14, width + 60, 16, (232, 226, 212), 3)


def curtain(canvas, x, y, width, height, color):
    for i in range(6):
        tint = 1 - 0.1 * math.cos(i * math.pi)
        canvas.box(x + width * i / 6, y, width / 6 + 1, height, tuple(min(255, round(c * tint)) for c in color), 6)


def cloth(canvas, x, y, width, height, paint):
    """A flag on its pole, hanging with a slight wave; `paint` draws it flat on a canvas of its own."""
    flat = Canvas((width, height), (255, 255, 255, 255))
    paint(flat, width, height)
    source = flat.finish().convert("RGBA")
    waved = Image.new("RGBA", (width, height + 24), (0, 0, 0, 0))
    for column in range(width):
        lift = 8 * math.sin(column / width * 2 * math.pi) + 10
        light = 1 + 0.1 * math.cos(column / width * 2 * math.pi)
        strip = source.crop((column, 0, column + 1, height)).point(lambda v, k=light: min(255, round(v * k)))
        strip.putalpha(255)
        waved.paste(strip, (column, round(lift)))
    canvas.box(x - 9, y - 26, 8, 470, (196, 164, 92), 3)
    canvas.oval(x - 5, y - 32, 11, 11, (216, 184, 104))
    waved = waved.resize((width * SCALE, (height + 24) * SCALE), Image.Resampling.LANCZOS)
    canvas.image.alpha_composite(waved, (x * SCALE, (y - 10) * SCALE))
    canvas.draw = ImageDraw.Draw(canvas.image)
    canvas.oval(x - 5, y + 446, 46, 13, (120, 96, 60))


def disc(flat, width, height):
    flat.oval(width / 2, height / 2, height * 0.3, height * 0.3, (188, 0, 45))


def stripes(flat, width, height):
    for i in range(0, 13, 2):
        flat.box(0, height * i / 13, width, height / 13, (178, 34, 52))
    flat.box(0, 0, width * 0.4, height * 7 / 13, (60, 59, 110))
    for row in range(9):
        for column in range(6 - row % 2):
            flat.oval(width * 0.4 * (1 + row % 2 + 2 * column) / 12, height * 7 / 13 * (row + 1) / 10, 2.6, 2.6, (255, 255, 255))


def chair(canvas, x, y, color, turn):
    """An armchair seen from the front, turned a little towards the middle."""
    dark = tuple(round(c * 0.78) for c in color)
    light = tuple(min(255, round(c * 1.12)) for c in color)
    canvas.shade(x + 110, y + 292, 150, 22, 120)
    for leg in (18, 186):
        canvas.box(x + leg, y + 262, 16, 36, (84, 60, 40), 3)
    canvas.box(x + 12 + turn, y, 196, 190, dark, 34)
    canvas.box(x + 26 + turn, y + 14, 168, 160, color, 26)
    canvas.box(x + 18, y + 150, 184, 72, light, 20)
    canvas.box(x + 14, y + 196, 192, 72, color, 14)
    canvas.box(x - 12, y + 118, 48, 154, dark, 22)
    canvas.box(x + 184, y + 118, 48, 154, dark, 22)
    canvas.box(x - 8, y + 118, 40, 30, light, 15)
    canvas.box(x + 188, y + 118, 40, 30, light, 15)


def table(canvas, x, y):
    canvas.shade(x, y + 150, 130, 20, 120)
    canvas.polygon([(x - 9, y + 20), (x + 9, y + 20), (x + 14, y + 140), (x - 14, y + 140)], (92, 62, 40))
    canvas.oval(x, y + 146, 62, 14, (80, 54, 36))
    canvas.oval(x, y + 14, 116, 30, (98, 66, 42))
    canvas.oval(x, y + 6, 116, 30, (140, 98, 62))
    canvas.oval(x - 4, y, 92, 20, (156, 112, 72))
    for dx in (-52, 50):
        canvas.box(x + dx - 9, y - 34, 18, 34, (214, 230, 238), 4)
        canvas.oval(x + dx, y - 34, 9, 3, (236, 244, 248))
    canvas.box(x - 16, y - 40, 32, 36, (238, 236, 228), 8)
    for i, (dx, dy) in enumerate([(-22, -54), (0, -66), (22, -54), (-10, -46), (12, -48)]):
        canvas.oval(x + dx, y + dy, 15, 14, [(226, 150, 160), (240, 214, 120), (232, 170, 130)][i % 3])
    canvas.oval(x, y - 42, 14, 5, (96, 134, 88))


def two_chairs():
    canvas = Canvas(SIZE, (255, 255, 255, 255))
    canvas.gradient(0, 0, 1200, 560, (214, 200, 176), (232, 220, 198))
    canvas.box(0, 470, 1200, 92, (186, 158, 120))
    for x in range(0, 1200, 150):
        canvas.box(x + 12, 484, 126, 62, (198, 172, 134), 3)
    canvas.box(0, 462, 1200, 10, (160, 132, 96))
    canvas.gradient(0, 562, 1200, 238, (130, 64, 56), (104, 46, 44))
    for i in range(9):
        canvas.polygon([(600 + (i - 4) * 90, 562), (604 + (i - 4) * 90, 562), (606 + (i - 4) * 180, 800), (598 + (i - 4) * 180, 800)], (142, 78, 66))
    window(canvas, 390, 70, 420, 330)
    curtain(canvas, 300, 36, 78, 430, (156, 128, 92))
    curtain(canvas, 822, 36, 78, 430, (156, 128, 92))
    canvas.box(276, 26, 648, 14, (110, 80, 50), 6)
    cloth(canvas, 96, 150, 186, 122, disc)
    cloth(canvas, 968, 150, 200, 122, stripes)
    chair(canvas, 300, 392, (86, 104, 128), 8)
    chair(canvas, 680, 392, (86, 104, 128), -8)
    table(canvas, 600, 560)
    return canvas.finish().convert("RGB")


def round_table():
    """A round table from above with places around it; the corners are transparent."""
    canvas = Canvas((480, 480), (0, 0, 0, 0))
    canvas.oval(240, 246, 150, 150, (40, 30, 20, 70))
    canvas.oval(240, 240, 146, 146, (150, 108, 70, 255))
    canvas.oval(240, 240, 134, 134, (170, 126, 84, 255))
    canvas.oval(240, 240, 46, 46, (120, 160, 116, 255))
    for i in range(8):
        angle = math.pi * (2 * i + 1) / 8
        x, y = 240 + 196 * math.cos(angle), 240 + 196 * math.sin(angle)
        canvas.oval(x, y, 32, 32, (70, 92, 120, 255))
        canvas.oval(x, y, 24, 24, (98, 122, 150, 255))
        px, py = 240 + 104 * math.cos(angle), 240 + 104 * math.sin(angle)
        canvas.oval(px, py, 15, 15, (250, 248, 240, 255))
        canvas.oval(px, py, 9, 9, (226, 220, 204, 255))
    return canvas.finish()


def main():
    SAMPLES.mkdir(exist_ok=True)
    two_chairs().save(SAMPLES / "2022-02-11-japan-us.jpg", quality=82, optimize=True, dpi=(200, 200))
    round_table().save(SAMPLES / "2024-04-30-japan-egypt.png", optimize=True)


if __name__ == "__main__":
    main()
