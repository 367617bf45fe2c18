"""The Pipeline tab of the CRM set, computed a second time and apart from the program.

Usage: pipeline_reference.py FOLDER AS_OF, with the folder of the CRM set and an ISO date. Writes one JSON object
{"Group/Name": {header: number or null}} on standard output. Uses Python's standard library only.
"""

import csv
import datetime
import json
import math
import pathlib
import statistics
import sys

Z = statistics.NormalDist().inv_cdf(0.975)


def day(text):
    return datetime.date.fromisoformat(text) if text else None


def size_band(employees):
    if employees is None:
        return "(no employees)"
    if employees < 250:
        return "SMB (under 250 employees)"
    return "Mid-market (250–3,999)" if employees < 4000 else "Enterprise (4,000 and more)"


def read(folder, as_of):
    with open(folder / "accounts.csv", encoding="utf-8", newline="") as file:
        accounts = {line["account"]: line for line in csv.DictReader(file)}
    family = {name: line["subsidiary_of"] or name for name, line in accounts.items()}
    most = {}
    for name, line in accounts.items():
        most[family[name]] = max(most.get(family[name], 0), float(line["employees"]))
    deals = []
    with open(folder / "sales_pipeline.csv", encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            created, closed = day(line["engage_date"]), day(line["close_date"])
            if created and created > as_of:
                continue
            ended = closed is not None and closed <= as_of
            account = line["account"]
            deals.append(
                {
                    "outcome": line["deal_stage"] if ended else "Open",
                    "created": created,
                    "closed": closed if ended else None,
                    "amount": float(line["close_value"]) if ended and line["close_value"] else None,
                    "Product": line["product"],
                    "Owner": line["sales_agent"],
                    "Stage": line["deal_stage"] if ended or not closed else "(no stage)",
                    "Industry": accounts[account]["sector"] if account else "(no account)",
                    "Segment": size_band(most.get(family[account])) if account else "(no account)",
                    "Quarter": f"{closed.year} Q{(closed.month + 2) // 3}" if ended else "(none)",
                }
            )
    return deals


def percentile(numbers, share):
    numbers = sorted(numbers)
    place = share * (len(numbers) - 1)
    low = math.floor(place)
    high = min(low + 1, len(numbers) - 1)
    return numbers[low] + (place - low) * (numbers[high] - numbers[low])


def wilson(won, closed):
    rate = won / closed
    middle = (rate + Z * Z / (2 * closed)) / (1 + Z * Z / closed)
    half = Z / (1 + Z * Z / closed) * math.sqrt(rate * (1 - rate) / closed + Z * Z / (4 * closed * closed))
    return (0.0 if won == 0 else middle - half), (1.0 if won == closed else middle + half)


def row(deals, as_of, stalled_after, overall):
    still = [deal for deal in deals if deal["outcome"] == "Open"]
    won = [deal for deal in deals if deal["outcome"] == "Won"]
    lost = sum(deal["outcome"] == "Lost" for deal in deals)
    known = [deal["amount"] for deal in still if deal["amount"] is not None]
    closed = len(won) + lost
    low, high = wilson(len(won), closed) if closed else (None, None)
    cycles = [(deal["closed"] - deal["created"]).days for deal in won]
    rate = len(won) / closed if closed else None
    average = math.fsum(deal["amount"] for deal in won) / len(won) if won else None
    mean = math.fsum(cycles) / len(cycles) if cycles else None
    return {
        "Open": len(still),
        "Open amount": math.fsum(known) if known or not still else None,
        "Weighted amount": overall * math.fsum(known) if known or not still else None,
        "Won": len(won),
        "Won amount": math.fsum(deal["amount"] for deal in won),
        "Lost": lost,
        "Win rate": rate,
        "Win rate low": low,
        "Win rate high": high,
        "Average won": average,
        "Median cycle days": percentile(cycles, 0.5) if cycles else None,
        "Mean cycle days": mean,
        "Velocity per day": len(still) * rate * average / mean if mean else None,
        "Past due": 0,
        "Stalled": sum(bool(deal["created"]) and (as_of - deal["created"]).days > stalled_after for deal in still),
    }


def main():
    folder, as_of = pathlib.Path(sys.argv[1]), day(sys.argv[2])
    deals = read(folder, as_of)
    won = [deal for deal in deals if deal["outcome"] == "Won"]
    overall = len(won) / sum(deal["outcome"] != "Open" for deal in deals)
    stalled_after = percentile([(deal["closed"] - deal["created"]).days for deal in won], 0.9)
    groups = {"Total/All": deals}
    year, quarter = as_of.year, (as_of.month + 2) // 3
    for _ in range(4):
        groups[f"Quarter/{year} Q{quarter}"] = []
        year, quarter = (year + 1, 1) if quarter == 4 else (year, quarter + 1)
    for group in ("Quarter", "Stage", "Product", "Owner", "Industry", "Segment"):
        for deal in deals:
            groups.setdefault(f"{group}/{deal[group]}", []).append(deal)
    result = {name: row(members, as_of, stalled_after, overall) for name, members in groups.items()}
    json.dump(result, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
