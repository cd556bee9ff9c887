"""The media of the sandbox's account: samples, numbered photos, uploads, permanent material."""
