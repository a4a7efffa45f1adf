# Writes static instances of the paper's fonts for fontconfig, so that charts are lettered like the paper.
# Needs python3-fonttools and python3-brotli. Usage: python3 prisma/edition/pictures/fonts.py ~/.local/share/fonts && fc-cache
import sys
from pathlib import Path
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

source = Path(__file__).resolve().parents[3] / 'node_modules/@fontsource-variable'
target = Path(sys.argv[1])
target.mkdir(parents=True, exist_ok=True)


def instance(file, family, style, weight, axes):
    font = instancer.instantiateVariableFont(TTFont(source / file), {'wght': weight, **axes})
    font.flavor = None
    names = font['name']
    names.names = [n for n in names.names if n.nameID not in (1, 2, 3, 4, 6, 16, 17, 21, 22, 25)]
    linked = style if style in ('Bold', 'Italic') else 'Regular'
    first = family if weight != 600 else f'{family} {style}'
    for kind, text in {1: first, 2: linked, 4: f'{family} {style}', 6: f'{family}-{style}'.replace(' ', ''), 16: family, 17: style}.items():
        names.setName(text, kind, 3, 1, 0x409)
    font['OS/2'].usWeightClass = weight
    font['OS/2'].fsSelection = {'Italic': 0x01, 'Bold': 0x20}.get(style, 0x40)
    font['head'].macStyle = {'Italic': 2, 'Bold': 1}.get(style, 0)
    if 'STAT' in font:
        del font['STAT']
    font.save(target / f'{family}-{style}.ttf'.replace(' ', ''))


for style, weight in (('Regular', 400), ('SemiBold', 600), ('Bold', 700)):
    instance('newsreader/files/newsreader-latin-standard-normal.woff2', 'Newsreader', style, weight, {'opsz': 24})
    instance('public-sans/files/public-sans-latin-wght-normal.woff2', 'Public Sans', style, weight, {})
instance('newsreader/files/newsreader-latin-standard-italic.woff2', 'Newsreader', 'Italic', 400, {'opsz': 24})
