"""What is printed: the sheet of a week and how it is laid out, the booklet, QR codes."""
