"""The picture of a page where its link is shared: words and a drawing to a PNG, kept by its content."""
