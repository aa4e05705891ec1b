"""The small grammars that all languages share: from numbers and times to acts."""
