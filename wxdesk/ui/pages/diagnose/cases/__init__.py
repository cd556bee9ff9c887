"""The cases of this session: the present one, the earlier ones, and what is sent of them."""
