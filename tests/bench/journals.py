"""Journals for other plain-text tools with exactly as many entries as asked for: dated transactions of two postings,
balanced, on declared accounts. They are what those tools read every day, so their checks find nothing either.
"""

import random

PAYEES = ["Corner bakery", "Central station", "Green grocer", "Book shop", "Power company", "Phone company"]
PURPOSES = ["weekly errands", "a ticket to the meeting", "paper and pens", "the monthly bill", "lunch with a customer"]
EXPENSES = [f"Expenses:Area{area}:Part{part}" for area in range(20) for part in range(10)]
ASSETS = [f"Assets:Bank{bank}" for bank in range(8)]


def entries(count, seed):
    """Day, payee, purpose, amount in cents, and the two accounts of each entry, by day."""
    chosen = random.Random(seed)
    for index in range(count):
        month, day = divmod(index * 336 // max(count, 1), 28)
        yield (
            f"2026-{month + 1:02}-{day + 1:02}",
            chosen.choice(PAYEES),
            chosen.choice(PURPOSES),
            chosen.randrange(100, 100_000),
            chosen.choice(EXPENSES),
            chosen.choice(ASSETS),
        )


def write_beancount(path, count, seed=1):
    """Writes a journal for beancount, and returns its size in bytes."""
    lines = ['option "operating_currency" "EUR"']
    lines += [f"2025-12-31 open {account} EUR" for account in EXPENSES + ASSETS]
    for day, payee, purpose, cents, expense, asset in entries(count, seed):
        amount = f"{cents // 100}.{cents % 100:02}"
        lines += [f'{day} * "{payee}" "{purpose}"', f"  {expense}  {amount} EUR", f"  {asset}  -{amount} EUR", ""]
    return _write(path, lines)


def write_ledger(path, count, seed=1):
    """Writes a journal that both hledger and ledger read, and returns its size in bytes."""
    lines = [f"account {account}" for account in EXPENSES + ASSETS]
    for day, payee, purpose, cents, expense, asset in entries(count, seed):
        amount = f"{cents // 100}.{cents % 100:02}"
        lines += [f"{day} * {payee} | {purpose}", f"    {expense}  {amount} EUR", f"    {asset}  -{amount} EUR", ""]
    return _write(path, lines)


def _write(path, lines):
    data = ("\n".join(lines) + "\n").encode()
    with open(path, "wb") as out:
        out.write(data)
    return len(data)
