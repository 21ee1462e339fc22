"""Glossary: what the words of the field mean."""

from dashboard.ui.pages import word_list
from dashboard.ui.shell.heading import heading
from dashboard.ui.shell.page import page as this_page

page = this_page()
heading(page, "Glossary", "What do the words mean that these pages use?")
word_list.draw(page)
