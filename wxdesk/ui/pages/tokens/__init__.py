"""What the tokens and tickets are, how long they live, who replaced them."""
