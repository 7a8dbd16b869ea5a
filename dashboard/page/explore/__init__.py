"""The first view: the picture of the timeline, its buttons, the filters and the panel."""
