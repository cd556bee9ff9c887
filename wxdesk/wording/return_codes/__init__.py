"""What WeChat's return codes mean, why they come and what to do: a file for each group of them, in our own words."""
