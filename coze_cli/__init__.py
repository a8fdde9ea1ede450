"""The command line `cozectl`: ways to use Coze without writing a program."""
