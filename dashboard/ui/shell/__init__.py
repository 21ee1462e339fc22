"""What every page stands on: data in use, filters, navigation, notices, widgets."""
