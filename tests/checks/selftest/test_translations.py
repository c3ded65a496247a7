# SPDX-FileCopyrightText: 2026 Clientele authors
# SPDX-License-Identifier: GPL-3.0-or-later
import unittest
from html import escape

from translations import violations


def catalogue(*messages):
    """A .ts file of (source, translation) pairs; without a translation, as lupdate leaves it."""
    parts = []
    for source, translation in messages:
        text = '<translation type="unfinished"></translation>'
        if translation is not None:
            text = f"<translation>{escape(translation)}</translation>"
        parts.append(f"<message><source>{escape(source)}</source>{text}</message>")
    return f"<TS><context><name>Words</name>{''.join(parts)}</context></TS>"


class TranslationsTest(unittest.TestCase):
    def found(self, source, translation):
        """What is wrong with one translation, without the place."""
        found = violations(catalogue((source, translation)), catalogue((source, None)))
        return [line.split(": ")[2] for line in found]

    def test_a_good_translation_is_clean(self):
        self.assertEqual(self.found("&Read %1 from <b>“%2”</b>…", "<b>「%2」</b>から %1 を読み込む…(&R)"), [])

    def test_a_text_of_the_sources_is_missed(self):
        found = list(violations(catalogue(("Read", "読み込む")), catalogue(("Read", None), ("Send", None))))
        self.assertEqual(len(found), 1)
        self.assertIn("not in the catalogue: Send", found[0])

    def test_a_text_that_is_gone_is_found(self):
        found = list(violations(catalogue(("Read", "読み込む")), catalogue()))
        self.assertEqual(len(found), 1)
        self.assertIn("no longer in the sources: Read", found[0])

    def test_the_same_text_in_another_context_is_missed(self):
        other = catalogue(("Read", None)).replace("Words", "Other")
        self.assertEqual(len(list(violations(catalogue(("Read", "読み込む")), other))), 2)

    def test_unfinished_is_found(self):
        self.assertIn("is not finished", self.found("Read", None))

    def test_empty_is_found(self):
        self.assertEqual(self.found("Read", ""), ["is empty"])
        self.assertEqual(self.found(" ", ""), [])

    def test_lost_and_added_placeholders_are_found(self):
        self.assertEqual(self.found("Read %1", "読み込む"), ["has other placeholders"])
        self.assertEqual(self.found("More than %L1", "%1 より多い"), ["has other placeholders"])
        self.assertEqual(self.found("%n reads of %1", "%n 回の読み込み（%1、%1）"), ["has other placeholders"])

    def test_tags_and_line_breaks_are_compared(self):
        self.assertEqual(self.found("<b>Read</b>", "読み込む"), ["has other tags"])
        self.assertEqual(self.found("Read\nit", "読み込む"), ["has other line breaks"])

    def test_mnemonics_are_compared(self):
        self.assertEqual(self.found("&Read", "読み込む"), ["has another mnemonic"])
        self.assertEqual(self.found("&Read", "読み込む(&S)"), ["has another mnemonic"])
        self.assertEqual(self.found("Read", "読み込む(&R)"), ["has another mnemonic"])

    def test_english_is_found(self):
        self.assertEqual(self.found("Redirect URI", "Redirect URI"), ["is English"])
        self.assertEqual(self.found("Read", "Reading"), ["is English"])

    def test_names_may_stay(self):
        self.assertEqual(self.found("FAPI 2.0", "FAPI 2.0"), [])
        self.assertEqual(self.found("%1 (%2)", "%1 (%2)"), [])

    def test_crowded_words_are_found(self):
        self.assertEqual(self.found("%1 URIs", "%1個のURI"), ["lacks a space between Latin and Japanese"])
