"""Where the company keeps its access_token: Redis, a token server, a paste."""

from wxdesk.wording import tr_noop

# What stands where an access_token should, by the value of tokens.stored_token.Unusable
UNUSABLE: dict[str, str] = {
    "empty": tr_noop("errors", "it is empty"),
    "too_long": tr_noop("errors", "it is longer than any access_token (512 characters)"),
    "not_text": tr_noop("errors", "it is binary data, or a Java object that is not a text"),
    "other_grammar": tr_noop("errors", "it has characters or a length that no access_token has"),
    "ticket": tr_noop("errors", "it looks like a ticket"),
    "appsecret": tr_noop("errors", "it looks like an AppSecret"),
    "no_token": tr_noop("errors", "it is JSON without an access_token"),
    "other_account": tr_noop("errors", "it names another AppID"),
    "wrong_type": tr_noop("errors", "the key holds a hash, list or set instead of text"),
}

_CHECK_PLACE = tr_noop("errors", "Check the access_token source in the account's settings.")
_ASK_OPERATOR = tr_noop("errors", "Tell whoever runs this Redis, then try again.")

ERRORS: dict[str, tuple[str, str]] = {
    "password_shape": (
        tr_noop("errors", "This cannot be a password or a header's value."),
        tr_noop("errors", "It must be one line of at most {limit} characters."),
    ),
    "redis_key_shape": (
        tr_noop("errors", "“{text}” cannot be a Redis key here."),
        tr_noop("errors", "Type it without spaces, such as weChat_client_credential:access_token."),
    ),
    "redis_url_invalid": (
        tr_noop("errors", "“{text}” is not the address of a Redis server."),
        tr_noop("errors", "Write it as redis://host:6379/0, or rediss:// for TLS."),
    ),
    "redis_url_with_password": (
        tr_noop("errors", "The Redis address contains a password, which would be saved in a file."),
        tr_noop(
            "errors", "Remove it from the address, and type it as the Redis password: it goes to the keyring."
        ),
    ),
    "token_path_shape": (
        tr_noop("errors", "“{text}” is not a JSON path."),
        tr_noop("errors", "Write names joined by dots, such as data.access_token."),
    ),
    "token_places_none": (
        tr_noop("errors", "This account has no Redis and no token server, so there is nothing to compare."),
        tr_noop("errors", "Set one in the account's form, or with “wxdesk-cli accounts edit”."),
    ),
    "token_place_missing": (
        tr_noop("errors", "It is not said where the access_token is."),
        tr_noop("errors", "Enter the address of the Redis or token server."),
    ),
    "token_server_header_shape": (
        tr_noop("errors", "“{text}” cannot be used as a header's name."),
        tr_noop("errors", "Type only the name, such as Authorization or X-Api-Key."),
    ),
    "token_server_plain_http": (
        tr_noop("errors", "{host} would send the access_token unencrypted over the internet."),
        tr_noop("errors", "Use https; http is allowed only inside the company's network."),
    ),
    "token_server_url_invalid": (
        tr_noop("errors", "“{text}” is not the address of a token server."),
        tr_noop("errors", "Write it as https://token.example.com/access_token."),
    ),
    "token_server_url_with_secret": (
        tr_noop("errors", "The token server's address contains a secret, which would be saved in a file."),
        tr_noop("errors", "Send it in a header instead: its value goes to the keyring."),
    ),
    "token_shape": (
        tr_noop("errors", "This is not an access_token: {unusable}."),
        tr_noop("errors", "Paste the access_token alone, or the JSON that it came in."),
    ),
    "redis_cluster": (
        tr_noop("errors", "{host} is part of a Redis cluster, which wxdesk cannot use."),
        tr_noop("errors", "Ask for the address of a single server or of the cluster's proxy."),
    ),
    "redis_denied": (
        tr_noop("errors", "Redis at {host} rejected the user name or password."),
        tr_noop("errors", "Check the Redis user and password in the account's settings."),
    ),
    "redis_full": (
        tr_noop("errors", "Redis at {host} is out of memory and stores nothing."),
        _ASK_OPERATOR,
    ),
    "redis_library": (
        tr_noop("errors", "wxdesk was installed without support for Redis."),
        tr_noop(
            "errors",
            "Install it with the extra “redis”: uv tool install '.[window,redis]' in a checkout of wxdesk.",
        ),
    ),
    "redis_lock_held": (
        tr_noop(
            "errors",
            "Another system has held the lock {key} for {seconds} s without storing an access_token.",
        ),
        _ASK_OPERATOR,
    ),
    "redis_no_permission": (
        tr_noop("errors", "Redis at {host} does not permit this user what wxdesk needs."),
        tr_noop(
            "errors",
            "To read, it needs GETRANGE and PTTL on the key; to refresh for everyone also SET, INCR, EXPIRE and EVAL.",
        ),
    ),
    "redis_not_ready": (
        tr_noop("errors", "Redis at {host} is busy or still starting."),
        tr_noop("errors", "Try again in a minute."),
    ),
    "redis_object_form": (
        tr_noop(
            "errors",
            "The company's service keeps a JSON object at {key}, which wxdesk reads but does not write.",
        ),
        tr_noop("errors", "Let the company's own service refresh the access_token."),
    ),
    "redis_odd": (
        tr_noop("errors", "{host} does not answer as Redis does."),
        _CHECK_PLACE,
    ),
    "redis_sentinel": (
        tr_noop(
            "errors",
            "{host} is a Redis Sentinel or a proxy that knows too few commands; wxdesk cannot use it.",
        ),
        tr_noop("errors", "Ask for the address of the Redis server itself."),
    ),
    "redis_read_only": (
        tr_noop(
            "errors", "Redis at {host} accepts no writes: it is a read-only replica, or its disk has failed."
        ),
        _ASK_OPERATOR,
    ),
    "redis_timeout": (
        tr_noop("errors", "Redis at {host} did not respond within {seconds} s."),
        tr_noop("errors", "Nothing was fetched from WeChat instead. Check the network, then try again."),
    ),
    "redis_tls": (
        tr_noop("errors", "No secure connection to Redis at {host}: {reason}."),
        tr_noop(
            "errors",
            "Tell whoever runs this Redis. For a server without TLS, write redis:// instead of rediss://.",
        ),
    ),
    "redis_unreachable": (
        tr_noop("errors", "Redis at {host} cannot be reached, or closed the connection."),
        tr_noop("errors", "Nothing was fetched from WeChat instead. Check the network, then try again."),
    ),
    "stored_token_missing": (
        tr_noop("errors", "There is no access_token at {where}."),
        tr_noop("errors", "The company's service has not stored one, or the key is another."),
    ),
    "stored_token_unusable": (
        tr_noop("errors", "What is stored at {where} is not used as an access_token: {unusable}."),
        tr_noop(
            "errors",
            "wxdesk leaves it as it is. Check the key, and tell whoever runs the service that stores it.",
        ),
    ),
    "token_server_denied": (
        tr_noop("errors", "The token server {host} refused the request (HTTP {status})."),
        tr_noop("errors", "Check the header and its value in the account's settings."),
    ),
    "token_server_status": (
        tr_noop(
            "errors", "The token server {host} returned HTTP status {status} instead of an access_token."
        ),
        tr_noop("errors", "Check its address in the account's settings, and tell whoever runs it."),
    ),
    "token_not_pasted": (
        tr_noop("errors", "No access_token has been pasted for this account yet."),
        tr_noop("errors", "Paste one on the Tokens page. It is kept in memory until you close wxdesk."),
    ),
}
