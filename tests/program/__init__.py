"""The whole program: started, used, interrupted and ended as its users do."""
