"""The server itself: it listens, checks what comes, and answers."""
