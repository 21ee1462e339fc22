"""Glossary: what the words of the field mean."""

from dashboard.exhibits.words.pages import PAGES
from dashboard.ui.pages import word_list
from dashboard.ui.shell.around.heading import heading
from dashboard.ui.shell.page import page as this_page

page = this_page()
heading(page, PAGES["glossary"])
word_list.draw(page)
