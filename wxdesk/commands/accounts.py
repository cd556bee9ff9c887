"""`accounts`: the accounts file and the keyring."""

import argparse
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from wxdesk.accounts.account import (
    Account,
    Environment,
    check_api_base,
    check_appid,
    check_name,
    check_secret,
)
from wxdesk.accounts.keyring_kind import KeyringKind
from wxdesk.commands import token_source
from wxdesk.commands.call import Call, Exit, add_local_relay_option
from wxdesk.commands.proxy_options import READ, add_proxy_options, given_proxy, only_read, read_proxy
from wxdesk.process import standard_streams
from wxdesk.secrecy import Secret
from wxdesk.wording import tr_noop
from wxdesk.wording.accounts import ENVIRONMENTS, TOKEN_SOURCES
from wxdesk.wording.keyrings import PLACES


def add(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(required=True, metavar="ACTION")
    listing = actions.add_parser("list", help=tr_noop("help", "list the accounts, never their AppSecrets"))
    listing.set_defaults(run=show_list)
    adding = actions.add_parser(
        "add",
        help=tr_noop("help", "save an account; its AppSecret is read from a prompt or from standard input"),
    )
    adding.add_argument("--appid", required=True)
    adding.add_argument("--name", required=True)
    adding.add_argument("--api-base", default="", metavar="URL")
    add_proxy_options(adding)
    add_local_relay_option(adding)
    choices = [each.value for each in Environment if each is not Environment.SANDBOX]
    adding.add_argument("--environment", choices=choices, default=Environment.PRODUCTION.value)
    token_source.add_options(adding)
    adding.set_defaults(run=add_account)
    editing = actions.add_parser(
        "edit", help=tr_noop("help", "change a saved account; what is not named stays, its AppSecret too")
    )
    editing.add_argument("account", metavar="name")
    editing.add_argument("--name", help=tr_noop("help", "the new name"))
    editing.add_argument(
        "--secret",
        type=only_read,
        metavar=READ,
        help=tr_noop(
            "help", "“-” reads a new AppSecret from a prompt or from standard input, before all passwords"
        ),
    )
    editing.add_argument("--api-base", metavar="URL")
    add_proxy_options(editing)
    editing.add_argument("--local-relay", action=argparse.BooleanOptionalAction)
    editing.add_argument("--environment", choices=choices)
    token_source.add_options(editing)
    editing.set_defaults(run=edit)
    removing = actions.add_parser("remove", help=tr_noop("help", "remove an account and its AppSecret"))
    removing.add_argument("name")
    removing.set_defaults(run=remove)
    checking = actions.add_parser(
        "check", help=tr_noop("help", "check the AppSecret with WeChat; does not invalidate any access_token")
    )
    checking.add_argument("name")
    checking.set_defaults(run=check)


def show_list(call: Call) -> int:
    call.services.store.load()
    accounts = call.services.store.accounts()
    for account in accounts:
        environment = call.translate("states", ENVIRONMENTS[account.environment])
        value = {
            "name": account.name,
            "appid": account.appid,
            "environment": account.environment.value,
            "api_base": account.api_base,
            "proxy": account.proxy,
            "token_source": account.token_source.value,
        }
        call.result(value, f"{account.name}\t{account.appid}\t{environment}\t{account.api_base}")
    if not accounts:
        call.remark(
            call.say(
                "cli", tr_noop("cli", "No account is saved yet. Add one with “wxdesk-cli accounts add”.")
            )
        )
    return Exit.DONE


def add_account(call: Call) -> int:
    options = call.options
    account = Account(
        check_name(options.name),
        check_appid(options.appid),
        Environment(options.environment),
        check_api_base(options.api_base),
        given_proxy(options.proxy or ""),
        local_relay=options.local_relay,
    )
    account = token_source.with_source(account, options)
    call.services.store.load()
    call.services.store.check(account)
    secret = _read_secret(call) if account.needs_secret else call.services.store.given_secret
    proxy, password = read_proxy(options.proxy or "", options.proxy_password)
    account = replace(account, proxy=proxy)
    passwords = token_source.read_passwords(options)
    call.services.store.save(account, secret, proxy_password=password, passwords=passwords)
    if secret is None:
        return _tell_saved(call, account, passwords)
    place = call.services.load_vault().place
    if place is KeyringKind.SESSION:
        return _tell_without_keyring(call, account)
    where = call.translate("states", PLACES[place])
    call.result(
        {"name": account.name, "appid": account.appid, "secret_kept_in": place.value},
        call.say(
            "cli",
            tr_noop("cli", "Saved {name}. Its AppSecret is kept in: {place}."),
            name=account.name,
            place=where,
        ),
    )
    return Exit.DONE


def edit(call: Call) -> int:
    options, store = call.options, call.services.store
    store.load()
    former = store.account(options.account)
    secret = _read_secret(call) if options.secret else None  # WXDESK_APPSECRET is of one command only
    proxy, password = read_proxy(
        former.proxy if options.proxy is None else options.proxy, options.proxy_password
    )
    given: dict[str, Any] = {
        "name": None if options.name is None else check_name(options.name),
        "environment": options.environment and Environment(options.environment),
        "api_base": None if options.api_base is None else check_api_base(options.api_base),
        "local_relay": options.local_relay,
    }
    account = replace(
        former, proxy=proxy, **{name: value for name, value in given.items() if value is not None}
    )
    account = token_source.with_source(account, options)
    passwords = token_source.read_passwords(options)
    account = store.save(account, secret, former, proxy_password=password, passwords=passwords)
    if options.secret and call.services.load_vault().place is KeyringKind.SESSION:
        return _tell_without_keyring(call, account)
    if password is not None and call.services.load_vault().place is KeyringKind.SESSION:
        call.note(tr_noop("cli", "No system keyring on this computer: the proxy's password was not saved."))
        return Exit.NO_ACCESS
    return _tell_saved(call, account, passwords)


def _tell_saved(call: Call, account: Account, passwords: Mapping[str, Secret]) -> int:
    value = {"name": account.name, "appid": account.appid, "token_source": account.token_source.value}
    source = call.translate("states", TOKEN_SOURCES[account.token_source])
    text = tr_noop("cli", "Saved {name}. Its access_token comes from: {source}.")
    call.result(value, call.say("cli", text, name=account.name, source=source))
    if not passwords or call.services.load_vault().place is not KeyringKind.SESSION:
        return Exit.DONE
    call.note(
        tr_noop(
            "cli",
            "No system keyring on this computer: the password was not saved. Pass it to each command in the environment "
            "variable WXDESK_REDIS_PASSWORD or WXDESK_TOKEN_SERVER_VALUE.",
        )
    )
    return Exit.NO_ACCESS


def _tell_without_keyring(call: Call, account: Account) -> int:
    """A session is one command here: nothing was kept."""
    value = {"name": account.name, "appid": account.appid, "secret_kept_in": None}
    saved = tr_noop("cli", "Saved {name} without its AppSecret.")
    call.result(value, call.say("cli", saved, name=account.name))
    text = tr_noop(
        "cli",
        "No system keyring on this computer: the AppSecret was not saved. Pass it to each command in the "
        "environment variable WXDESK_APPSECRET. Or start a keyring, remove the account and add it again.",
    )
    call.remark(call.say("cli", text))
    return Exit.NO_ACCESS


def remove(call: Call) -> int:
    call.services.store.load()
    account = call.services.store.account(call.options.name)
    call.services.store.remove(account)
    text = tr_noop("cli", "Removed {name} and its AppSecret.")
    call.result({"removed": account.name, "appid": account.appid}, call.say("cli", text, name=account.name))
    return Exit.DONE


def check(call: Call) -> int:
    call.services.store.load()
    account = call.services.store.account(call.options.name)
    if not account.needs_secret:
        return _check_source(call, account)
    secret = call.services.store.load_secret(account)
    grant = call.services.fetch_token_with(account, secret, by_hand=False)  # a script may well have asked
    text = tr_noop(
        "cli", "WeChat accepts {name}'s AppSecret. The stable access_token expires in {seconds} s."
    )
    call.result(
        {"name": account.name, "accepted": True, "expires_in": grant.expires_in},
        call.say("cli", text, name=account.name, seconds=grant.expires_in),
    )
    return Exit.DONE


def _check_source(call: Call, account: Account) -> int:
    """Where others have the token there is no AppSecret to be checked."""
    from wxdesk.wording.tokens.stored_tokens import tell_found

    found = call.services.look_at_source(account, {}, account)
    now = call.services.clock.now().wall
    left_s = found.issued(now).expires_in if found else None
    value = {"name": account.name, "found": found is not None, "expires_in": left_s}
    call.result(value, f"{account.name}: {tell_found(found, now, call.translate)}")
    return Exit.DONE if found else Exit.NO_ACCESS


def _read_secret(call: Call) -> Secret:
    if call.services.store.given_secret is not None:
        return call.services.store.given_secret
    return check_secret(standard_streams.read_secret("AppSecret: "))
