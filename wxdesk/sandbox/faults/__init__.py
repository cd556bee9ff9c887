"""What can go wrong at WeChat and on the way to it: each fault by name, how its argument is read, what it does."""
