"""A municipality's costs and invoices of a year: python3 costs.py [YEAR]"""

import datetime
import decimal
import pathlib
import sys

from graph import Refused, ask

QUERIES = pathlib.Path(__file__).with_name("costs.graphql").read_text()


def invoices(municipality, year):
    """All invoices of the year, page by page."""
    after = None
    while True:
        page = ask(QUERIES, "InvoicesOfYear", municipality=municipality, year=year, after=after)["invoices"]
        yield from (edge["node"] for edge in page["edges"])
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


def main(year):
    viewer = ask(QUERIES, "YearlyCosts", **{"from": f"{year}-01-01", "to": f"{year}-12-31"})["viewer"]
    municipality = viewer["organisation"] and viewer["organisation"]["municipality"]
    if not (municipality and viewer["readsAmounts"]):  # an empty list would look like nothing to pay
        raise Refused("this client reads no amounts of a municipality")
    costs = municipality["costs"]
    print(municipality["name"], year)
    print(f"accrued\t{costs['accrued']}\nissued net\t{costs['issued']['net']}\nissued gross\t{costs['issued']['gross']}")
    total = decimal.Decimal("0.00")  # never float: it would round
    for invoice in invoices(municipality["code"], year):
        print(invoice["number"], invoice["date"], invoice["dueDate"], invoice["gross"], sep="\t")
        total += decimal.Decimal(invoice["gross"])
    print(f"sum\t{total}")


if __name__ == "__main__":
    try:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else datetime.date.today().year)
    except Refused as refused:
        sys.exit(str(refused))
