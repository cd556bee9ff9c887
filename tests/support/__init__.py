"""What tests share: servers, windows in processes of their own, hostile texts, and how to look at them."""
