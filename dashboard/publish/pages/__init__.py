"""What stands on each kind of page: the pages of the app, lists, records and indexes."""
