"""Whether practice follows the article's advice: checks, status, implications."""
