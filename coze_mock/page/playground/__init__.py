"""The page on which a user chats with the bots of the server, and sees what goes over the wire."""
