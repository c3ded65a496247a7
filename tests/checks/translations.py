#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Clientele authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""translations.py ROOT LUPDATE: the Japanese catalogue has each text of the sources, translated whole: no text missing or
left over, none unfinished or still English, with the placeholders, tags and line breaks of its source, and a mnemonic where
the source has one. Mend with lupdate -locations none -no-obsolete -I core -I ui -I app core ui app -ts CATALOGUE, and fill
what is unfinished."""
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path

from sources import report

CATALOGUE = "resources/translations/clientele_ja.ts"
FOLDERS = ("core", "ui", "app")

PLACEHOLDER = re.compile(r"%L?[0-9]|%n")
TAG = re.compile(r"</?[a-z]+[^>]*>")
MNEMONIC = re.compile(r"&(\w)")
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
CROWDED = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff][A-Za-z0-9%]|[A-Za-z0-9][\u3041-\u30fa\u4e00-\u9fff]")
WORD = re.compile(r"[A-Za-z]{2,}")
# Names and terms that Japanese writes in Latin letters, too; what is quoted with “” or in * is a name already.
TERMS = set(
    """Clientele FAPI HTTP JSON MCP OAuth PROD SOCKS TEST URI URL Ctrl Shift Enter
    Aa age curl en ja json kid ms""".split()
)


def messages(catalogue):
    """(context, source, comment), the message element: one for each of a catalogue."""
    for context in ElementTree.fromstring(catalogue).iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            yield key, message


def translation_of(message):
    translation = message.find("translation")
    forms = translation.findall("numerusform")
    return "".join(forms[0].itertext()) if forms else "".join(translation.itertext())


def is_english(translation):
    words = WORD.findall(PLACEHOLDER.sub("", TAG.sub("", translation)))
    return not JAPANESE.search(translation) and any(word not in TERMS for word in words)


def faults(source, message):
    """What is wrong with one translation, in words."""
    translation = translation_of(message)
    if message.find("translation").get("type"):
        yield "is not finished"
    if source.strip() and not translation.strip():
        yield "is empty"
        return
    if Counter(PLACEHOLDER.findall(source)) != Counter(PLACEHOLDER.findall(translation)):
        yield "has other placeholders"
    if Counter(TAG.findall(source)) != Counter(TAG.findall(translation)):
        yield "has other tags"
    if source.count("\n") != translation.count("\n"):
        yield "has other line breaks"
    if [key.upper() for key in MNEMONIC.findall(source)] != MNEMONIC.findall(translation):
        yield "has another mnemonic"
    if CROWDED.search(translation):
        yield "lacks a space between Latin and Japanese"
    if is_english(translation):
        yield "is English"


def violations(catalogue, sources):
    """Both are texts of .ts files; `sources` is what lupdate finds in the sources."""
    known = dict(messages(catalogue))
    wanted = dict(messages(sources))
    for key in wanted:
        if key not in known:
            yield f"{CATALOGUE}: {key[0]}: not in the catalogue: {key[1]}"
    for key, message in known.items():
        if key not in wanted:
            yield f"{CATALOGUE}: {key[0]}: no longer in the sources: {key[1]}"
            continue
        for fault in faults(key[1], message):
            yield f"{CATALOGUE}: {key[0]}: {fault}: {key[1]} → {translation_of(message)}"


def texts_of_sources(root, lupdate):
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "sources.ts"
        includes = [part for name in FOLDERS for part in ("-I", name)]
        subprocess.run(
            [lupdate, "-silent", "-locations", "none", *includes, *FOLDERS, "-target-language", "ja", "-ts", str(fresh)],
            cwd=root,
            check=True,
        )
        return fresh.read_text(encoding="utf-8")


if __name__ == "__main__":
    report(violations((Path(sys.argv[1]) / CATALOGUE).read_text(encoding="utf-8"), texts_of_sources(*sys.argv[1:3])))
