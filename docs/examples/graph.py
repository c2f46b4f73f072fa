"""Asks the graph of Tilslutning, with Python's standard library alone.

Against make run as it stands; elsewhere set TILSLUTNING, TOKEN_ENDPOINT, CLIENT and SECRET.
"""

import base64
import json
import os
import time
import urllib.error
import urllib.parse
import urllib.request

ADDRESS = os.environ.get("TILSLUTNING", "http://127.0.0.1:8080")
TOKEN_ENDPOINT = os.environ.get("TOKEN_ENDPOINT", f"{ADDRESS}/dev/idp/oauth/token")
CLIENT = os.environ.get("CLIENT", "kbh.finance")
SECRET = os.environ.get("SECRET", "dev")


class Refused(Exception):
    """What the graph says no to: its errors, or the refusals of a mutation."""


_token = None


def ask(query, operation=None, **variables):
    """The data that answers the query. Raises Refused, or HTTPError where there is no answer."""
    request = {"query": query, "operationName": operation, "variables": variables}
    status, answer = _post_query(request)
    if status == 401:  # the token has ended: fetch a new one, once
        _fetch_token()
        status, answer = _post_query(request)
    if answer.get("errors"):
        raise Refused("; ".join(f"{e['extensions']['code']}: {e['message']}" for e in answer["errors"]))
    for payload in answer["data"].values():
        refusals = payload.get("refusals") if isinstance(payload, dict) else None
        if refusals:  # nothing was changed
            raise Refused("; ".join(f"{each['code']}: {each['message']}" for each in refusals))
    return answer["data"]


def _post_query(request):
    if _token is None:
        _fetch_token()
    return _post(
        f"{ADDRESS}/graphql",
        json.dumps(request).encode(),
        {
            "Authorization": f"Bearer {_token}",
            "Content-Type": "application/json",
            "Accept": "application/graphql-response+json",
            "Accept-Language": "en",
        },
    )


def _fetch_token():
    global _token
    form = urllib.parse.urlencode({"grant_type": "client_credentials", "audience": "tilslutning"}).encode()
    secret = base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
    status, answer = _post(TOKEN_ENDPOINT, form, {"Authorization": f"Basic {secret}"})
    if status != 200:
        raise Refused(f"no token: {answer.get('error')}")
    _token = answer["access_token"]


def _post(address, body, headers):
    """Status and answer; waits as long as Retry-After says, where it does."""
    for _ in range(10):
        try:
            with urllib.request.urlopen(urllib.request.Request(address, body, headers), timeout=60) as response:
                return response.status, json.load(response)
        except urllib.error.HTTPError as error:
            wait = error.headers.get("Retry-After")
            if error.code in (429, 503) and wait:
                time.sleep(int(wait))
            elif error.code in (400, 401):  # these answer in JSON too
                return error.code, json.load(error)
            else:
                raise
    raise Refused(f"{address} asks to wait again and again")
