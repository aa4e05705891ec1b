"""Door 1: the desk on the web. It sees the record and the desk, and serves people pages.

`routes` has every address with what it needs, `access` who may have what, `pages` a page's
answer, `shown` how figures, days and names are written in the page's language.
"""
